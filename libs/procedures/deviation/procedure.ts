import { type Surroundings, commandsOf, defineProcedure } from '#engine/procedure.js';
import { GOVERNANCE, rulesNow } from '../carried-rules.js';
import { anySeat } from '../mandates.js';
import * as input from './commands.js';
import { type DeviationContext, begin } from './context.js';
import type { DeviationFact } from './events.js';
import { evolve } from './evolve.js';
import { guards } from './guards.js';
import { chart } from './machine.js';
import { accepter } from './mandates.js';

const command = commandsOf<DeviationContext, DeviationFact>();

/** What is said of a place where practice left the model. The place is found by computing, not by this procedure. */
export const deviation = defineProcedure<DeviationContext, DeviationFact>({
  name: 'deviation',
  version: 1,
  title: 'Afvigelse',
  description: 'Et sted, hvor praksis forlod modellen, og om et organ har accepteret det.',
  begin,
  chart,
  guards,
  timers: {},
  events: {
    DeviationAccepted: {
      title: 'Afvigelsen er accepteret',
      description: 'Et organ har accepteret den og sagt hvorfor.',
    },
    DeviationRemarked: { title: 'Bemærkning til afvigelsen', description: 'Nogen har skrevet, hvad der ligger bag.' },
    DeviationReopened: { title: 'Afvigelsen er åben igen', description: 'Accepten gælder ikke mere.' },
  },
  evolve,
  awaits: (_run, [state]) => (state === 'open' ? [{ command: 'AcceptDeviation' }] : []),
  label: ({ finding }) => (finding === '' ? 'Afvigelse' : `Afvigelse: ${finding}`),
  subject: ({ procedure, run }) => (run === '' ? undefined : { procedure, id: run }),
  commands: {
    AcceptDeviation: command({
      title: 'Acceptér afvigelse',
      description: 'Accepterer afvigelsen på organets vegne, med en begrundelse.',
      input: input.AcceptDeviation,
      fact: 'DeviationAccepted',
      mandate: accepter,
      needs: ({ procedure, run }) => [{ procedure, id: run }, GOVERNANCE],
      record: (data, _run, surroundings) => {
        assertRunExists(data, surroundings);
        const acceptors = acceptorsNow(surroundings);
        return { ...data, acceptors, body: surroundings.acting.body };
      },
    }),
    RemarkOnDeviation: command({
      title: 'Skriv en bemærkning',
      description: 'Skriver, hvad der ligger bag afvigelsen, eller hvad der er gjort ved den.',
      input: input.RemarkOnDeviation,
      fact: 'DeviationRemarked',
      mandate: anySeat,
      needs: ({ procedure, run }) => [{ procedure, id: run }, GOVERNANCE],
      record: (data, _run, surroundings) => {
        assertRunExists(data, surroundings);
        return { ...data, acceptors: acceptorsNow(surroundings) };
      },
    }),
    ReopenDeviation: command({
      title: 'Åbn afvigelse igen',
      description: 'Tager en accept tilbage, med en begrundelse.',
      input: input.ReopenDeviation,
      fact: 'DeviationReopened',
      mandate: accepter,
    }),
  },
});

function acceptorsNow(surroundings: Surroundings): string[] {
  const { approval, finalTreatment } = rulesNow(surroundings);
  return [...new Set([approval, finalTreatment])];
}

/** Nothing is said of a run that is not there. */
function assertRunExists(
  { procedure, run: id }: Pick<DeviationContext, 'procedure' | 'run'>,
  { run }: Surroundings,
): void {
  run({ procedure, id });
}
