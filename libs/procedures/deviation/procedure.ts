import { type Run, type Surroundings, commandsOf, defineProcedure } from '#engine/procedure.js';
import { Refusal } from '#engine/refusal.js';
import { GOVERNANCE, rulesNow } from '../carried-rules.js';
import { type FindingKey, deviationId } from '../deviation-id.js';
import { anySeat } from '../mandates.js';
import { actedBy } from './acted-by.js';
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
      actsOf: ({ procedure, run: id }) => ({ procedure, id }),
      record: (data, run, surroundings) => ({
        ...data,
        ...judged(data, run, surroundings),
        body: surroundings.acting.body,
      }),
    }),
    RemarkOnDeviation: command({
      title: 'Skriv en bemærkning',
      description: 'Skriver, hvad der ligger bag afvigelsen, eller hvad der er gjort ved den.',
      input: input.RemarkOnDeviation,
      fact: 'DeviationRemarked',
      mandate: anySeat,
      needs: ({ procedure, run }) => [{ procedure, id: run }, GOVERNANCE],
      actsOf: ({ procedure, run: id }) => ({ procedure, id }),
      record: (data, run, surroundings) => ({ ...data, ...judged(data, run, surroundings) }),
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

/** Who may accept it, and who may not because they stand behind it. */
function judged(
  finding: FindingKey,
  { id, context }: Run<DeviationContext>,
  surroundings: Surroundings,
): { readonly acceptors: readonly string[]; readonly actedBy?: readonly string[] } {
  // Nothing is said of a run that is not there.
  surroundings.run({ procedure: finding.procedure, id: finding.run });
  // A run that is about one finding already is left to the chart, which says so in its own words.
  if (context.run === '' && id !== deviationId(finding)) throw new Refusal('unknown-reference', NOT_THE_FINDING);
  const { approval, finalTreatment } = rulesNow(surroundings);
  const people = actedBy(finding.place, surroundings.acts ?? []);
  return { acceptors: [...new Set([approval, finalTreatment])], ...(people.length > 0 && { actedBy: people }) };
}

const NOT_THE_FINDING =
  'Adressen hører ikke til den afvigelse. Hent listen over afvigelser, og brug adressen og stedet derfra.';
