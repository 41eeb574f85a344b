import type { OpenRun, Policy } from './policy.js';
import type { Run } from './procedure.js';
import type { Registry } from './registry.js';
import { commandNamed } from './every-procedure.js';

/** One thing that would happen to another run. */
export interface Effect {
  readonly procedure: string;
  readonly id: string;
  /** Danish: the run's name where it is there, else its kind. */
  readonly label: string;
  readonly command: string;
  readonly title: string;
  readonly data: object;
}

/** What a run would bring about in others if it came so far now: a dry run, nothing is written. */
export interface Foresight {
  /** Danish sentences: what stands in the way, and what is left behind. */
  readonly notes: readonly string[];
  readonly effects: readonly Effect[];
}

/** Asks every policy that sweeps the open runs because of this procedure. Undefined where there is none. */
export function foresee(
  policies: readonly Policy[],
  run: Run,
  open: readonly OpenRun[],
  registry: Registry,
): Foresight | undefined {
  const sweeps = policies.flatMap(({ listensTo, sweep }) =>
    sweep && listensTo.includes(run.procedure) ? [sweep] : [],
  );
  if (sweeps.length === 0) return undefined;
  const labels = new Map(open.map(({ run: { procedure, id }, label }) => [`${procedure}-${id}`, label]));
  const effects = sweeps.flatMap((sweep) => sweep.reactions(run, open));
  return {
    notes: sweeps.flatMap((sweep) => sweep.notes(run, open)),
    effects: effects.map(({ procedure, id, command, data }) => {
      const declared = registry.newest(procedure).procedure;
      const title = commandNamed(declared, command)?.title ?? command;
      return { procedure, id, label: labels.get(`${procedure}-${id}`) ?? declared.title, command, title, data };
    }),
  };
}
