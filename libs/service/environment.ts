import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';

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
