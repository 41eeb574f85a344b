import { describeEvent } from '#engine/describe.js';
import type { Ref } from '#engine/procedure.js';
import type { Answer } from '../answer.js';
import type { Context } from '../context.js';
import { eventLines } from '../danish/event-lines.js';
import { loadEvents } from '../load-events.js';
import type { Register } from '../register.js';

/** `sporskifte events`: the events of a run. */
export const registerEvents: Register = (program, run) =>
  program
    .command('events <procedure> <id>')
    .description('Viser et forløbs hændelser, en på hver linje: hvornår, hvem, hvad, og hvad det førte til.')
    .action(run((context, procedure: string, id: string) => events(context, { procedure, id })));

/** Lists the events of a run as they were recorded. @throws Refusal, Problem */
export async function events(context: Context, ref: Ref): Promise<Answer> {
  const { registry } = context;
  const recorded = await loadEvents(context, ref);
  return {
    json: { ...ref, events: recorded.map((event) => describeEvent(event, registry)) },
    text: () => [eventLines(recorded, registry).join('\n')],
  };
}
