import { endOfDanishDay } from '#engine/calendar.js';
import { type Ref, type Run, type Surroundings, commandsOf, defineProcedure } from '#engine/procedure.js';
import { bodyNow } from '#engine/succession.js';
import type { Body } from '#organisation/body.js';
import { type CarriedRules, GOVERNANCE, rulesNow } from '../carried-rules.js';
import * as input from './commands.js';
import { type ChairApprovedCaseContext, begin } from './context.js';
import { reportDeadline } from './deadline.js';
import type { ChairApprovedCaseFact, ReportDeadline } from './events.js';
import { evolve } from './evolve.js';
import { guards } from './guards.js';
import { chart } from './machine.js';
import * as mandate from './mandates.js';
import { view } from './view.js';

const command = commandsOf<ChairApprovedCaseContext, ChairApprovedCaseFact>();

/** A chair-approved case: what was approved between meetings, until the body is told at one (domain section 2.8). */
export const chairApprovedCase = defineProcedure<ChairApprovedCaseContext, ChairApprovedCaseFact>({
  name: 'chairApprovedCase',
  version: 1,
  reading: { usual: 'internal' },
  title: 'Formandsgodkendt sag',
  description: 'Noget, formandskabet har godkendt mellem møderne, og som organet skal orienteres om på sit næste møde.',
  begin,
  chart,
  guards,
  timers: {
    report: {
      title: 'Organet skal være orienteret',
      command: 'MarkOverdue',
      due: ({ deadline }) => endOfDanishDay(deadline),
    },
  },
  events: {
    ChairApprovalRegistered: {
      title: 'Formandskabet har godkendt',
      description: 'Organet skal orienteres på sit næste møde.',
    },
    CaseReported: { title: 'Organet er orienteret', description: 'Med mødedato; en senere registrering retter den.' },
    MeetingPlanFollowed: { title: 'Fristen følger mødeplanen', description: 'Et møde er planlagt eller aflyst.' },
    ReportDeadlineReached: {
      title: 'Fristen for orientering er nået',
      description: 'Er mødet aflyst, gælder det næste; ellers mangler orienteringen.',
    },
  },
  evolve,
  view,
  awaits: ({ context }, [state]) =>
    state === 'pending' || state === 'overdue'
      ? [{ command: 'ReportCase', dueAt: endOfDanishDay(context.deadline) }]
      : [],
  label: ({ title }) => title,
  subject: ({ subject }) => subject,
  commands: {
    RegisterChairApproval: command({
      title: 'Registrér formandsgodkendt sag',
      description: 'Sætter sagen på listen over, hvad organet skal orienteres om.',
      input: input.RegisterChairApproval,
      fact: 'ChairApprovalRegistered',
      mandate: mandate.registrar,
      needs: ({ subject, body }) => [subject, bodyRef(body), GOVERNANCE],
      record: (data, _run, surroundings) => {
        surroundings.run(data.subject);
        const rules = rulesNow(surroundings);
        return { ...data, ...deadlineNow(data, rules, surroundings), rules };
      },
    }),
    ReportCase: command({
      title: 'Registrér orientering',
      description: 'Registrerer eller retter, på hvilket møde organet blev orienteret.',
      input: input.ReportCase,
      fact: 'CaseReported',
      mandate: mandate.reporter,
    }),
    FollowMeetingPlan: command({
      title: 'Følg mødeplanen',
      description: 'Lader fristen følge organets møder, som de er planlagt nu.',
      input: input.FollowMeetingPlan,
      fact: 'MeetingPlanFollowed',
      mandate: mandate.follower,
      needs: (_input, run) => [bodyRef(bodyNow(run, run.context.body))],
      record: deadlineOf,
    }),
    MarkOverdue: command({
      title: 'Markér manglende orientering',
      description: 'Gør det synligt, at organet ikke er orienteret i tide.',
      input: input.MarkOverdue,
      fact: 'ReportDeadlineReached',
      mandate: mandate.clock,
      needs: (_input, run) => [bodyRef(bodyNow(run, run.context.body))],
      record: deadlineOf,
    }),
  },
});

function bodyRef(id: string): Ref {
  return { procedure: 'body', id };
}

function deadlineOf(_input: object, run: Run<ChairApprovedCaseContext>, surroundings: Surroundings): ReportDeadline {
  const { body, approvedOn, rules } = run.context;
  // A body that has been succeeded meets no more; whoever took its work over is told.
  return deadlineNow({ body: bodyNow(run, body), approvedOn }, rules!, surroundings);
}

function deadlineNow(
  { body, approvedOn }: Pick<ChairApprovedCaseContext, 'body' | 'approvedOn'>,
  rules: CarriedRules,
  { run }: Pick<Surroundings, 'run'>,
): ReportDeadline {
  return reportDeadline(run<Body>(bodyRef(body)).context, approvedOn, rules);
}
