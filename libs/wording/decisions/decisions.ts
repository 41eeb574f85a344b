import { type Decision, known } from './decision.js';
import { approvals, reviews } from './of-texts.js';

const ofEscalation = {
  kind: 'escalation',
  about(matter) {
    const { kindTitle = 'Sag', about, question = '' } = known(matter);
    return `${kindTitle} om ${about?.title ?? 'sagen'}: ${question}`;
  },
  silence: (matter) => known(matter).ifNothingIsDone?.text ?? NOTHING,
} satisfies Partial<Decision>;

const NOTHING = 'Sagen bliver liggende, til der er svaret. Der er ingen frist.';

/** By procedure and command: everything that an inbox takes for a decision. What is only work stands on work lists. */
const decisions: { readonly [procedure: string]: { readonly [command: string]: Decision } } = {
  escalation: {
    GivePosition: { ...ofEscalation, also: [] },
    GiveResolution: { ...ofEscalation, also: ['DeclareConflict'] },
    JoinResolution: { ...ofEscalation, also: ['ObjectToResolution', 'GiveResolution', 'DeclareConflict'] },
    RecordSssResolution: { ...ofEscalation, also: ['ReferToSsu'] },
    RecordSsuResolution: { ...ofEscalation, also: [] },
    Advise: {
      ...ofEscalation,
      kind: 'advice',
      about: (matter) => `Spørgsmål om ${known(matter).about?.title ?? 'en sag'}: ${known(matter).question ?? ''}`,
      also: [],
    },
  },
  revision: { ...reviews.revision, ...approvals.revision },
  commissorium: { ...reviews.commissorium, ...approvals.commissorium },
  writtenApproval: approvals.writtenApproval,
  hearing: approvals.hearing,
  succession: approvals.succession,
};

/** The decision that a command is, or undefined where it is work and not a decision. */
export function decisionOf(procedure: string, command: string): Decision | undefined {
  const own = Object.hasOwn(decisions, procedure) ? decisions[procedure]! : {};
  return Object.hasOwn(own, command) ? own[command] : undefined;
}

/** Every decision by procedure, with the ways of answering it: for those who check that none is forgotten. */
export function allDecisions(): { readonly procedure: string; readonly commands: readonly string[] }[] {
  return Object.entries(decisions).map(([procedure, own]) => ({
    procedure,
    commands: [...new Set(Object.entries(own).flatMap(([command, { also }]) => [command, ...also]))],
  }));
}
