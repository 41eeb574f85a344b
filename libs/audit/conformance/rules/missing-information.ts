import { plusDays } from '#engine/calendar.js';
import { carriedRules } from '#procedures/carried-rules.js';
import type { ChairApprovedCaseContext } from '#procedures/chair-approved-case/context.js';
import { matters } from '#procedures/chair-approved-case/words.js';
import { meetingRules } from '#procedures/rule-values.js';
import type { Found, Judged, Observation, Rule } from '../rule.js';
import { bodyName } from '../setting.js';
import { whenOf, whenText } from '../when.js';

/** What the chairmanship approves between meetings, its body is told of at the next one. */
export const missingInformation: Rule = {
  id: 'missing-information',
  title: 'Organet er ikke orienteret',
  description:
    'Formandskabet har godkendt noget mellem møderne, eller tovholderne har afsluttet spor 1, og organet er ikke ' +
    'orienteret, da fristen gik.',
  source: 'Administrativt tillæg: formandsgodkendte sager nævnes på næste møde',
  class: 'procedural',
  procedures: ['chairApprovedCase', 'revision', 'commissorium'],
  judge: (judged) => (judged.event.type === 'ChairApprovalRegistered' ? registered(judged) : approved(judged)),
  standing: (judged) => (judged.after.procedure === 'chairApprovedCase' ? untold(judged) : unreported(judged)),
};

/** The case comes by itself; where it does not come, nobody is ever told. */
function approved({ event, before, left, entered }: Judged): Observation[] {
  // Reported on the revision itself: then its case is on the list, or no longer needs to be.
  if (event.type === 'ReportedToSss' && before) return [{ settles: keyOf(before, 'spor2Revision') }];
  const matter = left.has('spor2.chairApproval')
    ? 'spor2Revision'
    : left.has('spor3.hearingDraft')
      ? 'hearingDraft'
      : entered.has('nomination')
        ? 'commissorium'
        : undefined;
  const byChairs = event.type === 'ApprovedByChair' || event.type === 'CommissoriumApprovedByChair';
  const rules = before && carriedRules(before.context);
  if (!byChairs || matter === undefined || before === undefined || rules === undefined) return [];
  const when = whenOf(event.metadata);
  const text = `Formandskabet godkendte ${whenText(when)} (${matters[matter]}), og det er aldrig kommet på listen over formandsgodkendte sager.`;
  const afterDay = plusDays(when.slice(0, 10), meetingRules(rules).reportWithinDays);
  const otherwise = {
    place: `${event.revision}-case`,
    steps: [event.revision],
    when,
    certainty: 'recorded',
    text,
    afterDay,
  } as const;
  return [{ expects: keyOf(before, matter), otherwise }];
}

function registered({ after }: Judged): Observation[] {
  const { subject, matter } = after.context as ChairApprovedCaseContext;
  return subject ? [{ settles: keyOf(subject, matter) }] : [];
}

function keyOf({ procedure, id }: { readonly procedure: string; readonly id: string }, matter: string): string {
  return `${procedure}/${id}/${matter}`;
}

function untold({ event, after, setting }: Judged): Found[] {
  const { report, deadline, body, title, approvedOn } = after.context as ChairApprovedCaseContext;
  if (report !== undefined || deadline === '') return [];
  const name = bodyName(setting, body, deadline);
  const text = `${name} skulle senest ${whenText(deadline)} være orienteret om »${title}«, som formandskabet godkendte ${whenText(approvedOn)}. Det er ikke sket.`;
  return [
    { place: 'report', steps: [0, event.revision], when: deadline, certainty: 'recorded', text, afterDay: deadline },
  ];
}

/** Nobody in the chairmanship approved a spor 1 revision, so no case carries its deadline. */
function unreported({ after, trace, setting }: Judged): Found[] {
  const published = trace.entered.get('published.awaitingReport');
  const rules = carriedRules(after.context);
  const { spor } = after.context as { readonly spor?: number };
  if (published === undefined || rules === undefined || spor !== 1 || trace.entered.has('published.complete'))
    return [];
  const afterDay = plusDays(published.day, meetingRules(rules).reportWithinDays);
  const text = `Revisionen blev offentliggjort ${whenText(published.day)} på spor 1. ${bodyName(setting, rules.approval, afterDay)} skulle være orienteret senest ${whenText(afterDay)}; det er ikke registreret.`;
  return [{ place: 'report', steps: [published.revision], when: afterDay, certainty: 'recorded', text, afterDay }];
}
