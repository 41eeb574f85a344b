import { people } from './people.js';
import { act } from './revision-acts.js';
import type { Act, Others } from './specification.js';

const kog = (command: string, data: object = {}): Act => act(people.municipalSecretariat, command, data);

/** The initiatives and plans a plan refers to. */
export const known: Others = {
  'initiative/ips': { title: 'Konsolidering af IPS' },
  'initiative/depression': { title: 'Genbesøge forløbsprogrammet' },
  'initiative/kom-trygt-hjem': { title: 'Kom Trygt Hjem' },
  'plan/plan-2022': { title: 'Planen før' },
  'plan/plan-2026': { title: 'Planen efter' },
};

export const period = {
  title: 'Implementeringsplan 2024-2025',
  period: '2024-2025',
  firstDay: '2024-01-01',
  lastDay: '2025-12-31',
};

export const opened = (data: object = {}): Act => kog('OpenPlan', { ...period, ...data });
export const added = (initiative: string): Act => kog('AddToPlan', { initiative });
export const removed = (initiative: string): Act =>
  kog('RemoveFromPlan', { initiative, reason: 'Hører til et andet område' });
export const submitted = kog('SubmitPlan', { meetingOn: '2024-01-17' });
export const returned = kog('ReturnPlan', { meetingOn: '2024-02-05', remarks: 'Færre indsatser' });
export const approved = kog('ApprovePlan', { meetingOn: '2024-02-20' });
export const followedUp = (year: number, level: string, data: object = {}): Act =>
  kog('RecordPlanFollowUp', { year, level, meetingOn: '2024-02-28', summary: 'De fleste er i gang', ...data });
export const nextBegun = kog('BeginNextPlan', { plan: 'plan-2026' });
export const concluded = (carriedOver: readonly string[] = [], at = '2025-12-10T09:00:00.000Z'): Act => ({
  ...kog('ConcludePlan', { conclusion: 'To indsatser nåede i mål', carriedOver }),
  at,
});

export const drafted: Act[] = [opened(), added('ips'), added('depression')];
export const inForce: Act[] = [...drafted, submitted, approved];
