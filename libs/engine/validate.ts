import { plainToInstance } from 'class-transformer';
import { type ValidationError, validateSync } from 'class-validator';
import type { Dto } from './procedure.js';
import { type FieldProblem, Refusal } from './refusal.js';

/**
 * Turns what came in into the command's DTO, or refuses with every field that is wrong. Unknown fields are refused,
 * never dropped: a misspelt optional field would otherwise be lost in silence.
 * @throws Refusal `malformed-input`
 */
export function validate<I extends object>(input: Dto<I>, raw: unknown): I {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    throw new Refusal('malformed-input', 'Indholdet skal være et JSON-objekt med kommandoens felter.');
  }
  const instance = plainToInstance(input, raw);
  const errors = validateSync(instance, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: false });
  if (errors.length === 0) return instance;
  const fields = errors.flatMap((error) => problemsOf(error));
  throw new Refusal('malformed-input', `Ret felterne og send igen: ${fields.map(sentence).join('; ')}.`, { fields });
}

function problemsOf(error: ValidationError, above: readonly string[] = []): FieldProblem[] {
  const path = [...above, error.property];
  const constraints = Object.entries(error.constraints ?? {});
  const messages = constraints.map(([rule, text]) => (rule === 'whitelistValidation' ? 'feltet findes ikke' : text));
  const own = messages.length > 0 ? [{ field: path.join('.'), messages }] : [];
  return [...own, ...(error.children ?? []).flatMap((child) => problemsOf(child, path))];
}

function sentence({ field, messages }: FieldProblem): string {
  return `${field}: ${messages.join(', ')}`;
}
