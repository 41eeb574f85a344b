import { Type } from 'class-transformer';
import { IsOptional } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { isDay, isInstant } from '#engine/calendar.js';
import { Whole } from '#engine/fields.js';
import { Satisfies } from '#engine/satisfies.js';

/** A whole number in a query string, where everything arrives as text. */
export function Count(label: string, options: { min: number; max: number; help?: string }) {
  const whole = Whole(label, { ...options, optional: true });
  return (target: object, property: string): void => {
    whole(target, property);
    Type(() => Number)(target, property);
  };
}

/** A whole number that must be there. */
export function Needed(label: string) {
  const whole = Whole(label, { min: 0, max: Number.MAX_SAFE_INTEGER });
  return (target: object, property: string): void => {
    whole(target, property);
    Type(() => Number)(target, property);
  };
}

/** An instant in a query string. */
export function Moment(label: string, help?: string) {
  const decorators = [
    Satisfies('isInstant', isInstant, 'skriv et tidspunkt som 2024-10-30T09:00:00Z'),
    IsOptional(),
    JSONSchema({ type: 'string', format: 'date-time', title: label, ...(help && { description: help }) }),
  ];
  return (target: object, property: string): void => decorators.forEach((decorate) => decorate(target, property));
}

/** An instant or a Danish day in a query string. */
export function MomentOrDay(label: string, { help, needed }: { help?: string; needed?: true } = {}) {
  const decorators = [
    Satisfies(
      'isMoment',
      (value) => isDay(value) || isInstant(value),
      'skriv en dag som 2024-10-30 eller et tidspunkt med tidszone som 2024-10-30T09:00:00Z',
    ),
    ...(needed ? [] : [IsOptional()]),
    JSONSchema({ type: 'string', title: label, ...(help && { description: help }) }),
  ];
  return (target: object, property: string): void => decorators.forEach((decorate) => decorate(target, property));
}
