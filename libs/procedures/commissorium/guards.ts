import type { Guard } from '#engine/procedure.js';
import { differentPeople, otherSideConsented } from '../dual-consent.js';
import { escalatableGuards } from '../escalatable.js';
import { templateSections } from './commands.js';
import { type CommissoriumContext, type TemplateSection, missingSections, unfilledSeats } from './context.js';
import type { CommissoriumFact, MemberNominated, SecretaryNamed } from './events.js';

const allSections = Object.keys(templateSections) as TemplateSection[];

/** The conditions of the commissorium's chart. */
export const guards = {
  notBlocked: escalatableGuards.notBlocked,
  everySectionWritten: {
    text: 'Alle afsnit i skabelonen skal være skrevet.',
    holds: (context) => missingSections(context, allSections).length === 0,
  },
  seatsAreDescribed: {
    text: 'Kommissoriet skal sige, hvilke poster arbejdsgruppen har.',
    holds: ({ seats }) => seats.length > 0,
  },
  twoDifferentPeople: {
    text: 'Samme person kan ikke godkende for begge sider, heller ikke som stedfortræder.',
    holds: ({ consents }, fact) => differentPeople(consents, fact),
  },
  otherSideConsented: {
    text: 'Den anden side skal også godkende.',
    holds: ({ consents }, fact) => otherSideConsented(consents, fact),
  },
  ownSide: {
    text: 'Hver side udpeger sine egne.',
    readsInput: true,
    holds: (_context, fact) => fact.mandate.side === (fact as MemberNominated | SecretaryNamed).data.side,
  },
  seatIsWanted: {
    text: 'Profilen skal være en af dem, kommissoriet nævner for den side.',
    readsInput: true,
    holds: ({ seats }, fact) => {
      const { profile, side } = (fact as MemberNominated).data;
      return seats.some((seat) => seat.profile === profile && seat.side === side);
    },
  },
  secretaryIsNotTheOther: {
    text: 'De to sekretærer skal være to forskellige personer.',
    readsInput: true,
    holds: ({ secretaries }, fact) => {
      const { side, person } = (fact as SecretaryNamed).data;
      return secretaries[side === 'municipal' ? 'regional' : 'municipal'] !== person;
    },
  },
  mandatorySeatsFilled: {
    text: 'Der mangler endnu medlemmer på poster, som skal være besat.',
    holds: (context) => unfilledSeats(context).length === 0,
  },
  bothSecretariesNamed: {
    text: 'Begge sider skal have udpeget en sekretær.',
    holds: ({ secretaries }) => secretaries.municipal !== undefined && secretaries.regional !== undefined,
  },
} satisfies Record<string, Guard<CommissoriumContext, CommissoriumFact>>;
