import { describeState } from '#engine/describe.js';
import type { RecordedEvent } from '#engine/event.js';
import { definitionBefore } from '#engine/migration.js';
import { streamOf } from '#engine/fold.js';
import type { Ref, Run } from '#engine/procedure.js';
import { verifyStep } from '#engine/replay.js';
import type { Answer } from '../answer.js';
import type { Context } from '../context.js';
import { type ReplayedStep, conclusion, stepText } from '../danish/step-text.js';
import { loadEvents } from '../load-events.js';
import { type Moment, asOfFrom, eventsUntil, revisionFrom } from '../moment.js';
import type { Register } from '../register.js';
import { replayedStep } from '../replayed-step.js';

/** `sporskifte replay`: a run step by step, each recomputed. */
export const registerReplay: Register = (program, run) =>
  program
    .command('replay <procedure> <id>')
    .description(
      'Gennemgår et forløb skridt for skridt og genberegner hvert med den definition, det blev afgjort efter.',
    )
    .option('--as-of <tidspunkt>', 'kun det, der var registreret på en dato eller et tidspunkt', asOfFrom)
    .option('--revision <nummer>', 'kun til og med hændelsen med dette nummer', revisionFrom)
    .option('--at <skridt>', 'kun dette skridt, med hvad der ellers var muligt og for hvem', revisionFrom)
    .option('--step', 'et skridt ad gangen: Enter frem, t tilbage, et tal til et bestemt skridt, s slut')
    .action(
      run((context, procedure: string, id: string, { at, ...moment }: Moment & { readonly at?: number }) =>
        at === undefined ? replay(context, { procedure, id }, moment) : replayedStep(context, { procedure, id }, at),
      ),
    );

/** Replays a run up to a moment. Red when a step does not hold; later ones are shown but not judged. */
export async function replay(context: Context, ref: Ref, moment: Moment = {}): Promise<Answer> {
  const { registry } = context;
  const then = eventsUntil(await loadEvents(context, ref), moment);
  const steps = judged(then, context);
  const problem = steps.find((step) => step.problem !== undefined);
  return {
    json: {
      ...ref,
      stream: streamOf(ref),
      holds: problem === undefined,
      steps: steps.map((step) => stepJson(step, context)),
    },
    text: () => [...steps.map((step) => `${stepText(step, registry)}\n`), conclusion(steps)],
    red: problem !== undefined,
  };
}

function judged(events: readonly RecordedEvent[], { registry }: Context): ReplayedStep[] {
  let run: Run | undefined;
  let broken = false;
  return events.map((event) => {
    if (broken) return { event, verdict: 'notJudged' };
    const step = verifyStep(run, event, registry);
    if ('run' in step) {
      run = step.run;
      return { event, verdict: 'holds' };
    }
    broken = true;
    return { event, verdict: 'doesNotHold', problem: step.problem };
  });
}

function stepJson({ event, verdict, problem }: ReplayedStep, { registry }: Context): object {
  const titles = () => {
    const installed = registry.version(event.metadata.definition);
    const { from, to } = event.metadata;
    const title = installed.procedure.events[event.type]?.title ?? event.type;
    const before = registry.version(definitionBefore(event));
    return { title, before: describeState(before, from), after: describeState(installed, to) };
  };
  const judgement = { verdict, ...(problem !== undefined && { problem }) };
  try {
    return { ...judgement, ...titles(), event };
  } catch {
    // What does not hold may name a definition or a state that does not exist.
    return { ...judgement, event };
  }
}
