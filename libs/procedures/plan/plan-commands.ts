import { commandsOf } from '#engine/procedure.js';
import { koordinationsgruppen } from '../mandates.js';
import * as input from './commands.js';
import type { PlanContext } from './context.js';
import type { PlanFact } from './events.js';
import { assertLiving } from '../living-initiative.js';

const command = commandsOf<PlanContext, PlanFact>();

/** The plan's commands; Koordinationsgruppen records what SSS drafts and what SSU decides. */
export const planCommands = {
  OpenPlan: command({
    title: 'Begynd plan',
    description: 'Begynder en implementeringsplan for en periode.',
    input: input.OpenPlan,
    fact: 'PlanOpened',
    mandate: koordinationsgruppen,
    needs: ({ follows }) => (follows === undefined ? [] : [{ procedure: 'plan', id: follows }]),
    record: (data, _run, { run }) => {
      if (data.follows !== undefined) run({ procedure: 'plan', id: data.follows });
      return data;
    },
  }),
  AddToPlan: command({
    title: 'Tag indsats med',
    description: 'Gør en indsats til den næste linje i planen.',
    input: input.AddToPlan,
    fact: 'InitiativeAdded',
    mandate: koordinationsgruppen,
    needs: ({ initiative }) => [{ procedure: 'initiative', id: initiative }],
    record: ({ initiative }, { context: { lines } }, surroundings) => {
      assertLiving(initiative, surroundings);
      return { initiative, number: Math.max(0, ...lines.map(({ number }) => number)) + 1 };
    },
  }),
  RemoveFromPlan: command({
    title: 'Tag indsats ud',
    description: 'Tager en indsats ud af udkastet til planen.',
    input: input.RemoveFromPlan,
    fact: 'InitiativeRemoved',
    mandate: koordinationsgruppen,
  }),
  SubmitPlan: command({
    title: 'Send til udvalget',
    description: 'Registrerer, at styregruppen er færdig med planen, og sender den til godkendelse.',
    input: input.SubmitPlan,
    fact: 'PlanSubmitted',
    mandate: koordinationsgruppen,
  }),
  ReturnPlan: command({
    title: 'Registrér tilbagesendelse',
    description: 'Registrerer, at udvalget har sendt planen tilbage til styregruppen.',
    input: input.ReturnPlan,
    fact: 'PlanReturned',
    mandate: koordinationsgruppen,
  }),
  ApprovePlan: command({
    title: 'Registrér godkendelse',
    description: 'Registrerer, at Sundhedssamarbejdsudvalget har godkendt planen.',
    input: input.ApprovePlan,
    fact: 'PlanApproved',
    mandate: koordinationsgruppen,
  }),
  RecordPlanFollowUp: command({
    title: 'Registrér årlig opfølgning',
    description: 'Registrerer, hvad årets politiske eller administrative opfølgning viste.',
    input: input.RecordPlanFollowUp,
    fact: 'PlanFollowedUp',
    mandate: koordinationsgruppen,
  }),
  BeginNextPlan: command({
    title: 'Begynd næste plan',
    description: 'Registrerer, at styregruppen er i gang med den plan, der skal tage over.',
    input: input.BeginNextPlan,
    fact: 'NextPlanBegun',
    mandate: koordinationsgruppen,
    needs: ({ plan }) => [{ procedure: 'plan', id: plan }],
    record: (data, _run, { run }) => {
      run({ procedure: 'plan', id: data.plan });
      return data;
    },
  }),
  ConcludePlan: command({
    title: 'Afslut plan',
    description: 'Gør planen op og fører de nævnte indsatser videre til den næste.',
    input: input.ConcludePlan,
    fact: 'PlanConcluded',
    mandate: koordinationsgruppen,
  }),
};
