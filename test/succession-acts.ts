import type { SuccessorLine } from '#procedures/succession/commands.js';
import { people } from './people.js';
import { act, surroundings } from './revision-acts.js';
import type { Act, Others } from './specification.js';

/** The runs a succession refers to. The governance model names no cluster. */
export const known: Others = {
  ...surroundings,
  'body/klynge-fyn': { name: 'Sundhedsklynge Fyn', level: 'cluster' },
  'body/klynge-lillebaelt': { name: 'Sundhedsklynge Lillebælt', level: 'cluster' },
  'body/ssu': { name: 'Sundhedssamarbejdsudvalget', level: 'political' },
  'body/kog': { name: 'Koordinationsgruppen', level: 'secretariat' },
};

/** A line of a plan: one cluster gives way to one council, which takes everything over. */
export const line = (place: string, more: Partial<SuccessorLine> = {}): SuccessorLine => ({
  body: `klynge-${place}`,
  successor: `sundhedsraad-${place}`,
  name: `Sundhedsråd ${place}`,
  level: 'political',
  takesWork: true,
  seats: ['secretary'],
  confirmed: false,
  ...more,
});

const plan = {
  title: 'Sundhedsråd træder til',
  day: '2024-03-04',
  legalBasis: 'Ved lov',
  lines: [line('fyn'), line('lillebaelt', { confirmed: true })],
};

const { municipalSecretariat, regionalSecretariat, policy, clock } = people;
const kog = (command: string, data: object = {}): Act => act(municipalSecretariat, command, data);

export const prepared = (changes: object = {}): Act => kog('PrepareSuccession', { ...plan, ...changes });
export const revised = (lines: readonly SuccessorLine[]): Act =>
  kog('ReviseSuccession', { lines, reason: 'Et nyt navn' });
export const confirmed = kog('ConfirmSuccessor', {
  body: 'klynge-fyn',
  successor: 'sundhedsraad-fyn',
  source: 'Bekendtgørelse',
});
export const approvedBy = (by: Act['by']): Act => act(by, 'ApproveSuccession');
export const bothApprove: readonly Act[] = [approvedBy(municipalSecretariat), approvedBy(regionalSecretariat)];
export const reopened = kog('ReopenSuccession', { reason: 'Et navn er forkert' });
export const cancelled = kog('CancelSuccession', { reason: 'Loven er udskudt' });
export const onTheDay = '2024-03-04T07:00:00.000Z';
export const carriedOut = (by: Act['by'] = clock, at = onTheDay): Act => ({ ...act(by, 'CarryOutSuccession'), at });
export const concluded = act(policy, 'ConcludeSuccession');
export const reviewed = kog('ReviewSuccession', { reason: 'Årlig kontrol' });
export const untilApproved: readonly Act[] = [prepared(), confirmed, ...bothApprove];
