import { asStored } from './as-stored.js';
import { type Verdict, authorise } from './authorise.js';
import type { StateValue } from './event.js';
import type { Fact, Occurrence } from './fact.js';
import { migrate } from './migrate.js';
import { MIGRATED } from './migration.js';
import type { Command, Run, Surroundings } from './procedure.js';
import { ownProposal } from './own-proposal.js';
import { Refusal } from './refusal.js';
import type { Installed } from './registry.js';
import { commandNamed } from './every-command.js';
import { type TimerChanges, timerChanges } from './timers.js';

/** An accepted command: the fact in its circumstances and what it does to the run. Nothing is stored yet. */
export interface Decision {
  readonly fact: Occurrence;
  /** The definition the run follows from here on; another one only when the run is moved to it. */
  readonly definition: string;
  readonly to: StateValue;
  readonly context: unknown;
  readonly timers: TimerChanges;
}

/**
 * Decides one command on one run: mandate first, then the machine. Pure.
 * @param input what the command's DTO class accepted
 * @throws Refusal `no-mandate`, `not-possible-now`, `requirement-not-met`, and those of `migrate`, in Danish
 */
export function decide(
  installed: Installed,
  run: Run,
  request: { readonly command: string; readonly input: object },
  surroundings: Surroundings,
): Decision {
  const { definition, procedure, chart } = installed;
  const command = commandNamed(procedure, request.command)!;
  const verdict = authorise(command.mandate, run, surroundings.acting);
  if (!verdict.allowed) throw noMandate(command, verdict);

  const fact = occurrence(command, request.input, run, surroundings, verdict);
  if (fact.type === MIGRATED) {
    const { target, ...move } = migrate(installed, run, fact);
    return { fact, definition: target.definition, ...move };
  }
  const step = chart.step(run.value, run.context, fact);
  if (step === undefined) throw explainRefusal(installed, run, command, fact);

  const own = ownProposal(procedure, command, run, surroundings.acting);
  if (own !== undefined) throw unmetBy(command, [own]);

  const context = procedure.evolve[fact.type]!(run.context, fact);
  const timers = timerChanges(procedure, step, run.timers, { context, at: fact.at });
  return { fact, definition, to: step.to, context, timers };
}

function occurrence(
  command: Command<unknown, Fact>,
  input: object,
  run: Run,
  surroundings: Surroundings,
  verdict: Verdict & { allowed: true },
): Occurrence {
  const { acting, now, effectiveOn, source } = surroundings;
  return {
    type: command.fact,
    data: asStored(command.record ? command.record(input, run, surroundings) : input),
    actor: {
      person: acting.person,
      seat: acting.seat,
      ...(acting.onBehalfOf && { onBehalfOf: acting.onBehalfOf }),
    },
    mandate: verdict.mandate,
    at: now,
    ...(effectiveOn && { effectiveOn }),
    ...(source && { source }),
  };
}

function noMandate(command: Command<unknown, Fact>, verdict: Verdict & { allowed: false }): Refusal {
  const message = `${command.title}: ${verdict.reason} Vælg en post, der har mandatet, eller bed en af dem om at gøre det.`;
  return new Refusal('no-mandate', message, { facts: { rule: verdict.rule } });
}

/** Says in Danish why the machine would not take a fact. */
export function explainRefusal(installed: Installed, run: Run, command: { title: string }, fact: Occurrence): Refusal {
  const unmet = installed.chart.unmet(run.value, run.context, fact, () => true);
  if (unmet === undefined || unmet.length === 0) {
    return new Refusal('not-possible-now', `${command.title}: ${notHere(installed, run)}`, {
      facts: { state: installed.chart.keys(run.value), ended: installed.chart.ended(run.value) },
    });
  }
  return unmetBy(command, unmet);
}

function unmetBy({ title }: { title: string }, unmet: readonly string[]): Refusal {
  return new Refusal('requirement-not-met', `${title}: ${unmet.join(' ')}`, { facts: { unmet } });
}

/** The sentence for a command that the current state has no way for. */
export function notHere({ chart }: Installed, run: Run): string {
  if (run.revision < 0) return 'Forløbet er ikke begyndt endnu.';
  if (chart.ended(run.value)) return `Forløbet er afsluttet (${chart.title(run.value)}), og der kan ikke ændres mere.`;
  return `Det kan ikke ske, mens forløbet er i »${chart.title(run.value)}«.`;
}
