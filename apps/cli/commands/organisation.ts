import { danishDay } from '#engine/calendar.js';
import { createDirectory } from '#organisation/directory.js';
import { findBody } from '#organisation/find-body.js';
import { bodyOnDay, organisationOnDay } from '#organisation/who-could-decide.js';
import type { Answer } from '../answer.js';
import type { Context } from '../context.js';
import { bodyText, organisationText } from '../danish/organisation-text.js';
import { dayFrom } from '../moment.js';
import type { Register } from '../register.js';

/** `sporskifte organisation`: who could decide for each body on a day. */
export const registerOrganisation: Register = (program, run) =>
  program
    .command('organisation [organ]')
    .description(
      'Viser organer og poster på en dag: hvem der kunne beslutte, hvad der var ledigt, og hvad der er ukendt.',
    )
    .option('--on <dag>', 'dagen (ellers i dag)', dayFrom)
    .action(
      run((context, body: string | undefined, { on }: { on?: string }) =>
        organisation(context, body, on ?? danishDay(context.now())),
      ),
    );

/** Shows one body, by any of its names, or all of them. @throws Refusal when nothing is called that */
export async function organisation(context: Context, name: string | undefined, on: string): Promise<Answer> {
  const state = await createDirectory(context.store, context.registry).state();
  if (name !== undefined) {
    const found = bodyOnDay(state, findBody(state, name), on)!;
    return { json: { on, ...found }, text: () => [bodyText(found, on)] };
  }
  const bodies = organisationOnDay(state, on);
  return { json: { on, bodies }, text: () => [organisationText(bodies, on)] };
}
