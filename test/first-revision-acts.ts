import type { ActingSeat } from '#engine/procedure.js';
import { people } from './people.js';
import { act, bothChairs, bothName, commissoriumApproved, hearingDraft, needReported } from './revision-acts.js';
import type { Act } from './specification.js';

export const response = (by: ActingSeat, party: string, more: object = {}): Act =>
  act(by, 'RecordHearingResponse', { party, document: `Svar fra ${party}`, ...more });

export const handled = (by: ActingSeat, party: string): Act =>
  act(by, 'HandleResponse', { party, outcome: 'changed', note: 'Teksten er præciseret' });

/** A revision of version 1 on spor 3, from the need to its adjusted text after a hearing with one answer. */
export const spor3UntilAdjusting: Act[] = [
  needReported,
  ...bothName(3),
  commissoriumApproved,
  hearingDraft,
  ...bothChairs,
  response(people.municipalGroupSecretary, 'odense'),
  { ...act(people.clock, 'CloseHearing'), at: '2024-06-03T22:00:00.000Z' },
];
