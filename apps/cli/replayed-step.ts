import type { Ref } from '#engine/procedure.js';
import { modelVersions } from '#audit/replay/model-versions.js';
import { replay } from '#audit/replay/replay.js';
import { createDirectory } from '#organisation/directory.js';
import type { Answer } from './answer.js';
import type { Context } from './context.js';
import { replayStepText } from './danish/replay-step-text.js';
import { loadEvents } from './load-events.js';
import { Problem } from './problem.js';

/** One step in full, with what else was possible then and for whom. @throws Problem when there is no such step */
export async function replayedStep(context: Context, ref: Ref, revision: number): Promise<Answer> {
  const { store, registry, now } = context;
  const events = await loadEvents(context, ref);
  if (revision >= events.length) {
    throw new Problem('unknown-revision', `Forløbet har kun skridt 0-${events.length - 1}. Vælg et af dem med --at.`);
  }
  const organisation = await createDirectory(store, registry).state();
  const models = await modelVersions(store, registry);
  const run = replay({ events, registry, organisation, models, now: now() });
  const step = run.step(revision, { commands: true });
  const { total, label, verdict, verdictText } = run;
  return {
    json: { ...ref, label, total, whole: { verdict, verdictText }, ...step },
    text: () => [replayStepText(step, events[revision]!, total, registry)],
    red: step.verdict !== 'holds',
  };
}
