import { type MandateRule, commandsOf } from '#engine/procedure.js';
import type { Body } from '#organisation/body.js';
import { byPolicy, koordinationsgruppen } from '../mandates.js';
import type { BodyFact } from './events.js';
import * as input from './meeting-inputs.js';

const command = commandsOf<Body, BodyFact>();

/** A body's own secretaries plan its meetings, and Koordinationsgruppen's do it for any. */
const meetingPlanner: MandateRule<Body> = {
  rule: 'meetingPlanner',
  who: 'gøres af organets egne sekretærer eller Koordinationsgruppens',
  seats: (run) => [...koordinationsgruppen.seats(run), { function: 'secretary', body: run.id }],
};

/** Commands about a body's planned meetings and what they are to be told. */
export const meetingCommands = {
  PlanMeeting: command({
    title: 'Planlæg møde',
    description: 'Registrerer dagen for et af organets møder.',
    input: input.PlanMeeting,
    fact: 'MeetingPlanned',
    mandate: meetingPlanner,
  }),
  CancelMeeting: command({
    title: 'Aflys møde',
    description: 'Aflyser et planlagt møde med en begrundelse.',
    input: input.CancelMeeting,
    fact: 'MeetingCancelled',
    mandate: meetingPlanner,
  }),
  AwaitReport: command({
    title: 'Sæt på listen til næste møde',
    description: 'Sker, når formandskabet har godkendt noget mellem møderne.',
    input: input.AwaitReport,
    fact: 'ReportAwaited',
    mandate: byPolicy,
  }),
  ReceiveReport: command({
    title: 'Tag af listen til næste møde',
    description: 'Sker, når organet er orienteret.',
    input: input.ReceiveReport,
    fact: 'ReportReceived',
    mandate: byPolicy,
  }),
};
