import { plusDays } from '#engine/calendar.js';
import { carriedRules } from '#procedures/carried-rules.js';
import type { ChairApprovedCaseContext } from '#procedures/chair-approved-case/context.js';
import { meetingRules } from '#procedures/rule-values.js';
import type { Found, Judged, Rule } from '../rule.js';
import { bodyName } from '../setting.js';
import { whenText } from '../when.js';

/** The body was told, but at a later meeting than the next. */
export const lateInformation: Rule = {
  id: 'late-information',
  title: 'Organet er orienteret for sent',
  description:
    'Organet blev orienteret på et senere møde end det, sagen skulle på. Mødedagen tæller, ikke registreringen.',
  source: 'Administrativt tillæg: formandsgodkendte sager nævnes på næste møde',
  class: 'procedural',
  procedures: ['chairApprovedCase', 'revision'],
  standing: (judged) => (judged.after.procedure === 'chairApprovedCase' ? caseLate(judged) : revisionLate(judged)),
};

function caseLate({ after, trace, setting }: Judged): Found[] {
  const { report, deadline, body, title } = after.context as ChairApprovedCaseContext;
  if (report === undefined || report.meetingOn <= deadline) return [];
  const name = bodyName(setting, body, report.meetingOn);
  const text = `${name} blev orienteret om »${title}« ${whenText(report.meetingOn)}; det skulle være sket senest ${whenText(deadline)}.`;
  const steps = [trace.last.get('CaseReported')?.revision ?? 0];
  return [{ place: 'report', steps, when: report.meetingOn, certainty: 'recorded', text }];
}

function revisionLate({ event, after, trace, setting }: Judged): Found[] {
  const published = trace.entered.get('published.awaitingReport');
  const rules = carriedRules(after.context);
  const { spor } = after.context as { readonly spor?: number };
  if (event.type !== 'ReportedToSss' || spor !== 1 || published === undefined || rules === undefined) return [];
  const { meetingOn } = event.data as { readonly meetingOn: string };
  const due = plusDays(published.day, meetingRules(rules).reportWithinDays);
  if (meetingOn <= due) return [];
  const text = `${bodyName(setting, rules.approval, meetingOn)} blev orienteret ${whenText(meetingOn)}; det skulle være sket senest ${whenText(due)}.`;
  return [
    { place: 'report', steps: [published.revision, event.revision], when: meetingOn, certainty: 'recorded', text },
  ];
}
