import { hearing } from '#procedures/hearing/procedure.js';
import * as acts from '../hearing-acts.js';
import { people } from '../people.js';
import type { Act } from '../specification.js';
import type { Tale } from './golden.js';

const { act, at, prepared, opened, begun, answers, records, splits, handles, concludes, closedByClock } = acts;
const { fyn, plo, piu } = acts.parties;

const short = { deadline: '2024-03-08', shortenedBecause: 'Loven træder i kraft 1. april' };

const ofRevision: Act[] = [
  begun(),
  records('odense', { jointWith: ['vejle'] }),
  answers(fyn),
  answers(fyn, { document: 'Rettet svar fra klyngen' }),
  acts.extends_('2024-06-17'),
  closedByClock('2024-06-17T22:00:00.000Z'),
  splits(1, { text: 'Ansvaret er uklart', place: 'Afsnit 3' }, { text: 'Vi bakker op', positive: true }),
  at('2024-06-19T08:00:00.000Z', answers(fyn, { document: 'Tilføjelse, for sent' })),
  splits(3, { text: 'Bør gælde fra 2025' }),
  splits(4),
  act(people.municipalSecretariat, 'CorrectRemark', {
    remark: 3,
    text: 'Bør gælde fra 1. januar 2025',
    place: 'Afsnit 9',
  }),
  handles(1, 'changed'),
  handles(3, 'unchanged', {}),
  concludes,
];

const shortAndReopened: Act[] = [
  prepared({ ...short, about: 'commissorium', subject: 'k', parties: ['odense', 'plo-syddanmark'] }),
  act(people.regionalChair, 'RefuseShortDeadline', { reason: 'Almen praksis skal kunne nå at svare' }),
  act(people.municipalTovholder, 'ChangePreparation', {
    deadline: '2024-03-12',
    shortenedBecause: 'Loven træder i kraft 1. april',
  }),
  ...acts.chairsApproveShort,
  opened,
  act(people.municipalSecretariat, 'AddParties', { parties: ['piu'], reason: 'Patienterne var glemt' }),
  answers(plo, { jointWith: ['odense'] }),
  answers(piu),
  acts.closes,
  at('2024-03-13T08:00:00.000Z', acts.reopens('2024-03-20')),
  records('odense', { receivedOn: '2024-03-12' }),
  closedByClock('2024-03-20T23:00:00.000Z'),
  acts.cancels(people.regionalTovholder),
];

/** The hearing's tales. */
export const hearingTales: readonly Tale[] = [
  {
    name: 'of-a-revision',
    about: 'En revisions høring med et fælles svar, et erstattet, et for sent og en forlængelse.',
    acts: ofRevision,
  },
  {
    name: 'short-and-reopened',
    about: 'Et kommissorium i kort høring: afvist, godkendt, lukket før tid, genåbnet og til sidst aflyst.',
    acts: shortAndReopened,
  },
].map((tale) => ({ ...tale, procedure: hearing, others: acts.heard }));
