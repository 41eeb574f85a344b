import { plainToInstance } from 'class-transformer';
import { type ValidationError, validateSync } from 'class-validator';
import { DEEPEST, type FlawOf, problemsIn } from './field-problems.js';
import type { Dto } from './procedure.js';
import { type FieldProblem, Refusal } from './refusal.js';
import { surelyRight } from './surely-right.js';
import { rememberSearches, rememberValidators } from './validation-search.js';

rememberSearches();
rememberValidators();

/**
 * Turns what came in into the command's DTO, or refuses with every field that is wrong. Unknown fields are refused,
 * never dropped: a misspelt optional field would otherwise be lost in silence.
 * @param make makes the instance of what came in; by default no field is converted, as none of a command's is
 * @throws Refusal `malformed-input`
 */
export function validate<I extends object>(input: Dto<I>, raw: unknown, make: Make = withoutConverting): I {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    throw new Refusal('malformed-input', 'Indholdet skal være et JSON-objekt med kommandoens felter.');
  }
  const flaws = problemsIn(raw, flawOf);
  if (flaws.length > 0) throw malformed(flaws);
  const instance = make(input, raw);
  if (surelyRight(instance)) return instance;
  const errors = validateSync(instance, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: false });
  if (errors.length === 0) return instance;
  throw malformed(errors.flatMap((error) => problemsOf(error)));
}

type Make = <I extends object>(input: Dto<I>, raw: object) => I;

/** Most inputs have no parts. To let the library copy those costs nearly as much as to check them. */
const withoutConverting: Make = (input, raw) => {
  const hasParts = Object.values(raw).some((value) => typeof value === 'object');
  return hasParts ? plainToInstance(input, raw) : Object.assign(new input(), raw);
};

/** What the validator would pass over in silence, or fail on: inherited names, half characters, bottomless nesting. */
const flawOf: FlawOf = (value, path) => {
  if (path.length > 0 && path.at(-1)! in Object.prototype) return 'feltet findes ikke';
  if (path.length > DEEPEST) return 'der er for mange lag i hinanden';
  if (typeof value === 'string' && !value.isWellFormed()) return 'teksten indeholder et halvt tegn';
  return undefined;
};

function malformed(fields: readonly FieldProblem[]): Refusal {
  const message = `Ret felterne og send igen: ${fields.map(sentence).join('; ')}.`;
  return new Refusal('malformed-input', message, { fields });
}

function problemsOf(error: ValidationError, above: readonly string[] = []): FieldProblem[] {
  const path = [...above, error.property];
  const constraints = Object.entries(error.constraints ?? {});
  const messages = constraints.map(([rule, text]) => (rule === 'whitelistValidation' ? 'feltet findes ikke' : text));
  const own = messages.length > 0 ? [{ field: path.join('.'), messages: [...new Set(messages)] }] : [];
  return [...own, ...(error.children ?? []).flatMap((child) => problemsOf(child, path))];
}

function sentence({ field, messages }: FieldProblem): string {
  return `${field}: ${messages.join(', ')}`;
}
