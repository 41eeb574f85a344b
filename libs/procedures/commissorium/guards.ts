import type { Guard } from '#engine/procedure.js';
import { type ApproverKind, approvalPath, approversOf } from '../approval-path.js';
import type { CarriedRules } from '../carried-rules.js';
import { consentGuards } from '../dual-consent.js';
import { escalatableGuards } from '../escalatable.js';
import { templateSections } from './commands.js';
import { type CommissoriumContext, type TemplateSection, missingSections, unfilledSeats } from './context.js';
import type { CommissoriumFact, MemberNominated, SecretaryNamed, WrittenApprovalEnded } from './events.js';

const allSections = Object.keys(templateSections) as TemplateSection[];

/** Whether the rules name this as one of the ways to approve a commissorium. */
export function approvesBy(rules: CarriedRules, kind: ApproverKind): boolean {
  return approversOf(approvalPath(rules, 'commissorium'), 'approval').some(({ by }) => by === kind);
}

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
  ...consentGuards,
  chairsMayApprove: {
    text: 'Efter styringsmodellen må formandskabet ikke godkende et kommissorium mellem møderne. Brug en af de andre veje.',
    holds: ({ rules }) => approvesBy(rules, 'chairmanship'),
  },
  writtenRouteIsOpen: {
    text: 'Efter styringsmodellen kan et kommissorium ikke godkendes skriftligt. Brug en af de andre veje.',
    holds: ({ rules }) => approvesBy(rules, 'writtenApproval'),
  },
  isAwaited: {
    text: 'Kommissoriet venter ikke på den skriftlige godkendelse.',
    readsInput: true,
    holds: ({ writtenApprovals = [] }, fact) =>
      writtenApprovals.at(-1) === (fact as WrittenApprovalEnded).data.writtenApproval,
  },
  wasApproved: {
    text: 'Kommissoriet er godkendt skriftligt.',
    readsInput: true,
    holds: (_context, fact) => (fact as WrittenApprovalEnded).data.outcome === 'approved',
  },
  wasReturned: {
    text: 'Kommissoriet er sendt tilbage.',
    readsInput: true,
    holds: (_context, fact) => (fact as WrittenApprovalEnded).data.outcome === 'returned',
  },
  wasRejected: {
    text: 'Kommissoriet er afvist.',
    readsInput: true,
    holds: (_context, fact) => (fact as WrittenApprovalEnded).data.outcome === 'rejected',
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
