import type { KnownRun } from './reader.js';

type Fields = { readonly [field: string]: unknown };

/** Without the parts of a run that are closed, for a reader who may not see them: they are absent, not blacked out. */
export function withoutClosed<T>({ run, whole }: Pick<KnownRun, 'run' | 'whole'>, fields: T): T {
  const parts = Object.keys(run.closed?.parts ?? {});
  if (whole || parts.length === 0 || typeof fields !== 'object' || fields === null) return fields;
  const open = Object.entries(fields as Fields).filter(([name]) => !parts.includes(name));
  return Object.fromEntries(open) as T;
}
