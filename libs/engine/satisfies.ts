import { ValidateBy } from 'class-validator';

/** A decorator on a DTO's field. */
export type FieldDecorator = (target: object, property: string) => void;

/** Several decorators as one, in their order. */
export function allOf(...decorators: readonly FieldDecorator[]): FieldDecorator {
  return (target, property) => {
    for (const decorate of decorators) decorate(target, property);
  };
}

/**
 * A class-validator decorator from a pure test on the value, or with `each` on every element of a list.
 * @param message Danish, by the value where it depends on that
 */
export function Satisfies(
  name: string,
  test: (value: unknown) => boolean,
  message: string | ((value: unknown) => string),
  { each = false }: { each?: boolean } = {},
): FieldDecorator {
  const told = (value: unknown): string => (typeof message === 'string' ? message : message(value));
  return ValidateBy({ name, validator: { validate: test, defaultMessage: (at) => told(at?.value) } }, { each });
}
