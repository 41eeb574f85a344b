import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { Type, plainToInstance } from 'class-transformer';
import { IsInt, Max, Min, ValidateIf, validateSync } from 'class-validator';
import { type FieldDecorator, allOf } from '#engine/satisfies.js';

/** Variables of the environment as the class that describes them has them; those that are not set keep its defaults. */
export function readVariables<E extends object>(
  kind: new () => E,
  names: readonly string[],
  environment: { readonly [name: string]: unknown },
): E {
  const given = names.flatMap((name) => (environment[name] === undefined ? [] : [[name, environment[name]] as const]));
  return plainToInstance(kind, Object.fromEntries(given), { exposeDefaultValues: true });
}

/** What is wrong with them, each in Danish after the variable's name; never a value. */
export function wrongIn(variables: object): string[] {
  return validateSync(variables).flatMap(({ property, constraints }) =>
    [...new Set(Object.values(constraints ?? {}))].map((text) => `${property} ${text}`),
  );
}

/** For what is judged only where it has been given: a variable that is set to nothing counts as one that is not set. */
export const IfGiven = (): FieldDecorator => ValidateIf((_all, value) => value !== undefined && value !== '');

/** A whole number within limits. @param message what it should be, in Danish, to stand after the variable's name */
export function WholeNumber(message: string, least: number, most = Number.MAX_SAFE_INTEGER): FieldDecorator {
  return allOf(
    Type(() => Number),
    IsInt({ message }),
    Min(least, { message }),
    Max(most, { message }),
  );
}

/** A secret in a variable of some name, or in a file that the variable with `_FILE` after its name says the path of. */
export function secretOf<N extends string>(
  name: N,
  variables: { readonly [V in N | `${N}_FILE`]?: string },
): { readonly secret?: string; readonly problem?: string } {
  const [value, file] = [variables[name], variables[`${name}_FILE`]];
  if (!file) return value ? { secret: value } : {};
  if (value) return { problem: `${name} og ${name}_FILE kan ikke begge angives. Fjern den ene` };
  try {
    const secret = readFileSync(file, 'utf8').trim();
    return secret ? { secret } : {};
  } catch {
    return { problem: `${name}_FILE kan ikke læses: ${file}. Kontrollér stien og rettighederne` };
  }
}
