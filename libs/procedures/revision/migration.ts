import { unchanged } from '#engine/migration.js';
import type { Migration } from '#engine/procedure.js';
import { Refusal } from '#engine/refusal.js';
import { koordinationsgruppen } from '../mandates.js';
import type { HearingPlan, RevisionContext, SentHearing } from './context.js';
import { type FirstContext, type Hearing, unhandledParties } from './v1/context.js';

/**
 * How a revision of version 1 goes over to hearings that are runs of their own. One that is in hearing, or has an
 * unsettled escalation, is not moved: what the parties were asked, and where they answer, does not change under them.
 */
export const migration: Migration<RevisionContext> = {
  mandate: koordinationsgruppen,
  from: {
    1: {
      states: unchanged(
        'needReported',
        'assessment',
        'sporChange',
        'spor1.drafting',
        'spor1.signOff',
        'spor2.reviewing',
        'spor2.contactDirectorReview',
        'spor2.chairApproval',
        'spor2.sssMeeting',
        'spor3.commissorium',
        'spor3.workingGroup',
        'spor3.hearingDraft',
        'spor3.adjusting',
        'spor3.followUp',
        'spor3.municipalPreTreatment',
        'spor3.sssApproval',
        'spor3.ssuTreatment',
        'running',
        'paused',
        'settled',
        'published.awaitingReport',
        'knownCourse',
      ),
      context: fromFirst,
    },
  },
};

/** @throws Refusal when answers are not handled: there is no hearing run in which they could be */
function fromFirst({ hearing, escalation: _settled, ...shared }: FirstContext): RevisionContext {
  if (unhandledParties({ ...(hearing && { hearing }) }).length > 0) {
    const message =
      'Revisionen har høringssvar, der ikke er håndteret, og de ville ikke følge med. Håndtér dem først, eller gør revisionen færdig på version 1.';
    throw new Refusal('requirement-not-met', message);
  }
  if (hearing === undefined) return { ...shared, hearings: [] };
  if (hearing.openedAt === undefined) return { ...shared, hearings: [], hearingPlan: planOf(hearing) };
  // A hearing that was open when the spor was assessed again was never closed; nobody waits for it.
  const status: SentHearing['status'] = hearing.closedAt === undefined ? 'calledOff' : 'concluded';
  return { ...shared, hearings: [{ ...planOf(hearing), number: 1, status }] };
}

function planOf({ parties, deadline }: Hearing): HearingPlan {
  return { parties, questions: [], deadline };
}
