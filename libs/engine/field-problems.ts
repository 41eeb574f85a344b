import type { FieldProblem } from './refusal.js';

/** Layers of an input that are looked into: more than any input class has, and few enough for the stack. */
export const DEEPEST = 20;

/** What is wrong with a value at a path, in Danish; undefined when nothing is. */
export type FlawOf = (value: unknown, path: readonly string[]) => string | undefined;

/**
 * What is wrong in what came in, by field, in the order of the fields. A value with a flaw is not looked into, and
 * neither is what lies more than one layer below the deepest. Most inputs have no flaw, so the path is written out for
 * those only that have.
 */
export function problemsIn(value: unknown, flawOf: FlawOf): FieldProblem[] {
  const found: FieldProblem[] = [];
  const path: string[] = [];

  function look(at: unknown): void {
    const flaw = flawOf(at, path);
    if (flaw !== undefined) found.push({ field: path.join('.'), messages: [flaw] });
    else if (typeof at === 'object' && at !== null && path.length <= DEEPEST) lookInto(at);
  }

  function lookInto(fields: object): void {
    for (const name of Object.keys(fields)) {
      path.push(name);
      look(fields[name as keyof object]);
      path.pop();
    }
  }

  look(value);
  return found;
}
