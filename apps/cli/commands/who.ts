import { danishDay } from '#engine/calendar.js';
import type { Ref } from '#engine/procedure.js';
import { answerWho } from '#organisation/answer-who.js';
import { createDirectory } from '#organisation/directory.js';
import type { Answer } from '../answer.js';
import type { Context } from '../context.js';
import { whoText } from '../danish/organisation-text.js';
import { loadEvents } from '../load-events.js';
import { dayFrom } from '../moment.js';
import type { Register } from '../register.js';

/** `sporskifte who`: who could give a command to a run on a day. */
export const registerWho: Register = (program, run) =>
  program
    .command('who <procedure> <id> <kommando>')
    .description('Viser, hvem der kunne give en kommando i et forløb på en dag, og om den var mulig.')
    .option('--on <dag>', 'dagen (ellers i dag)', dayFrom)
    .action(
      run((context, procedure: string, id: string, command: string, { on }: { on?: string }) =>
        who(context, { procedure, id }, command, on),
      ),
    );

/** Answers for a run as it was recorded that day. @throws Refusal `unknown-command`, Problem `unknown-run` */
export async function who(context: Context, ref: Ref, command: string, day?: string): Promise<Answer> {
  const { store, registry } = context;
  const today = danishDay(context.now());
  const on = day ?? today;
  const events = await loadEvents(context, ref);
  const state = await createDirectory(store, registry).state();
  const answer = answerWho({ events, registry, state, command, on, today });
  return { json: answer, text: () => [whoText(answer)] };
}
