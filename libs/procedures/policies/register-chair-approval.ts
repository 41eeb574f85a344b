import { danishDay, isDay } from '#engine/calendar.js';
import type { Occasion, Policy, Reaction } from '#engine/policy.js';
import type { Run } from '#engine/procedure.js';
import { bodyNow } from '#engine/succession.js';
import type { CarriedRules } from '../carried-rules.js';
import type { matters } from '../chair-approved-case/words.js';
import type { CommissoriumContext } from '../commissorium/context.js';
import { composedId } from '../composed-id.js';
import type { HearingContext } from '../hearing/context.js';
import { POLICY } from '../mandates.js';
import type { RevisionContext } from '../revision/context.js';
import type { WrittenApprovalContext } from '../written-approval/context.js';
import { shortened } from './shortened.js';

/** What an event approved on the chairmanship's word alone, under an id that each approval has for itself. */
interface Approval {
  readonly id: string;
  readonly matter: keyof typeof matters;
  readonly title: string;
  readonly rules: CarriedRules;
}

/**
 * What the chairmanship approves between meetings becomes a case that the body is told of, by itself. A revision's
 * report reports its case as well; one policy does both, so that nothing is reported before it is registered.
 */
export const registerChairApproval: Policy = {
  name: 'register-chair-approval',
  title: 'Sæt formandsgodkendte sager til orientering',
  description: 'Når formandskabet har godkendt noget mellem møderne, bliver det en sag til organets næste møde.',
  listensTo: ['commissorium', 'revision', 'writtenApproval', 'hearing'],
  react(occasion) {
    const { event, run } = occasion;
    if (event.type === 'ReportedToSss') return reported(occasion);
    const approval = approvalIn(occasion);
    if (approval === undefined) return [];
    const { id, matter, title, rules } = approval;
    const data = {
      title: shortened(title, 300),
      matter,
      subject: { procedure: run.procedure, id: run.id },
      // Whoever has the body's work on the day is told, also where another one approved in its place.
      body: bodyNow(run, rules.chairmanship),
      approvedOn: dayOf(event.metadata),
    };
    return [{ procedure: 'chairApprovedCase', id, command: 'RegisterChairApproval', data }];
  },
};

function approvalIn(occasion: Occasion): Approval | undefined {
  const { event, run, entered } = occasion;
  if (event.type === 'CommissoriumApprovedByChair' && entered.has('nomination')) {
    const { title, rules } = run.context as CommissoriumContext;
    return { id: composedId('commissorium', run.id), matter: 'commissorium', title: `Kommissorium: ${title}`, rules };
  }
  if (event.type === 'ShortDeadlineApproved') return shortHearing(event, run.context as HearingContext, run.id);
  if (event.type !== 'ApprovedByChair') return undefined;
  if (run.procedure === 'writtenApproval' && entered.has('approved')) {
    const { title, rules } = run.context as WrittenApprovalContext;
    return { id: composedId('skriftlig', run.id), matter: 'writtenApprovalAfterSilence', title, rules };
  }
  return run.procedure === 'revision' ? revisionApproval(occasion) : undefined;
}

/** A revision on spor 2 or a hearing draft on spor 3, when the second chair's yes takes it on. */
function revisionApproval({ event, run, left }: Occasion): Approval | undefined {
  const { need, rules } = (run as Run<RevisionContext>).context;
  if (rules === undefined) return undefined;
  const about = need?.description ?? run.id;
  if (left.has('spor2.chairApproval')) {
    return { id: caseOf(run.id), matter: 'spor2Revision', title: `Revision på spor 2: ${about}`, rules };
  }
  if (!left.has('spor3.hearingDraft')) return undefined;
  const id = composedId('udkast', run.id, event.revision);
  return { id, matter: 'hearingDraft', title: `Høringsudkast: ${about}`, rules };
}

/** Both chairs have said yes to a deadline; a new one is asked about anew, and is a case of its own. */
function shortHearing(
  { revision }: Occasion['event'],
  { title, rules, shortApproved }: HearingContext,
  hearing: string,
): Approval | undefined {
  if (!shortApproved || rules === undefined) return undefined;
  const id = composedId('kort-frist', hearing, revision);
  return { id, matter: 'shortHearing', title: `Kort høringsfrist: ${title}`, rules };
}

/** The day it took effect, where one is known and differs from the day it was recorded. */
function dayOf({ effectiveOn, recordedAt }: Occasion['event']['metadata']): string {
  return isDay(effectiveOn) ? effectiveOn : danishDay(recordedAt);
}

/** A spor 1 revision is reported as well, but nobody in the chairmanship approved it. */
function reported({ event, run }: Occasion): Reaction[] {
  if ((run as Run<RevisionContext>).context.spor !== 2) return [];
  // What a policy wrote down comes from the case itself.
  if (event.metadata.mandate.function === POLICY.function) return [];
  const { meetingOn } = event.data as { readonly meetingOn: string };
  return [{ procedure: 'chairApprovedCase', id: caseOf(run.id), command: 'ReportCase', data: { meetingOn } }];
}

/** A revision is published once, so its approval on spor 2 needs no number. */
function caseOf(revision: string): string {
  return composedId('revision', revision);
}
