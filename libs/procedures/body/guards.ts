import type { Definition } from '#engine/procedure.js';
import type { Body } from '#organisation/body.js';
import { isKnownAs } from '#organisation/find-body.js';
import type { AgreementReleased, AliasAdded, BodyDissolved, BodyFact, BodyRenamed } from './events.js';

/** What must hold for a body to be changed. */
export const guards: Definition<Body, BodyFact>['guards'] = {
  isTovholderfunktion: {
    text: 'Kun en tovholderfunktion har en portefølje af aftaler.',
    holds: ({ level }) => level === 'tovholderfunktion',
  },
  inThePortfolio: {
    text: 'Aftalen er ikke i porteføljen.',
    readsInput: true,
    holds: ({ portfolio }, fact) => portfolio.includes((fact as AgreementReleased).data.agreement),
  },
  anotherName: {
    text: 'Det nye navn skal være et andet end det nuværende og gælde fra en dag efter den første og efter det forrige skift.',
    readsInput: true,
    holds: ({ name, firstDay, formerNames = [] }, fact) => {
      const { data } = fact as BodyRenamed;
      return data.name !== name && data.from > firstDay && data.from > (formerNames.at(-1)?.until ?? '');
    },
  },
  notKnownAlready: {
    text: 'Organet er allerede kendt under det navn.',
    readsInput: true,
    holds: (context, fact) => !isKnownAs(context, (fact as AliasAdded).data.alias),
  },
  hasBegun: {
    text: 'Organets sidste dag kan ikke ligge før dets første.',
    readsInput: true,
    holds: ({ firstDay }, fact) => firstDay <= (fact as BodyDissolved).data.lastDay,
  },
};
