import { danishDay } from '#engine/calendar.js';
import { longDay } from '#calendar/long-day.js';
import { carriedRules } from '../carried-rules.js';
import type { Foresight } from '../situation.js';
import { effectLines } from './effect-lines.js';
import type { GovernanceRules } from './commands.js';
import { runEffect } from './run-effect.js';

/** What moving a run to a newer version would mean for it. */
export const foreseeMove: Foresight = ({ data, metadata }, { run, inProgress, organisation }) => {
  const { rules, model } = data as unknown as { readonly rules: GovernanceRules; readonly model: number };
  const open = inProgress.find((one) => one.run.procedure === run.procedure && one.run.id === run.id);
  const day = danishDay(metadata.recordedAt);
  const effect = open && runEffect(open, { rules, validFrom: day }, organisation);
  const lines = effect ? effectLines(effect) : [];
  const from = carriedRules(run.context)?.model;
  return {
    meaning: [
      `Forløbet går fra version ${from} til version ${model} af styringsmodellen ${longDay(day)}.`,
      lines.length > 0
        ? 'Det, der er gjort, og frister, der løber, står ved magt. Herfra er det anderledes:'
        : 'Reglerne er de samme for det, forløbet mangler.',
    ],
    lines,
    ...effect,
  };
};
