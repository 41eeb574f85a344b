import { Transform } from 'class-transformer';
import { IsOptional, Matches } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { isDay, isInstant } from '#engine/calendar.js';
import { Whole, orWithinReach } from '#engine/fields.js';
import { type FieldDecorator, Satisfies, allOf } from '#engine/satisfies.js';
import { POSITION } from '#event-store/position-in-log.js';

/** Digits become a number; anything else stays what it is and is refused, also `0x10`, `1e2` and nothing at all. */
const asNumber: FieldDecorator = Transform(({ value }: { value: unknown }) =>
  typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value,
);

/** A whole number in a query string, where everything arrives as text. */
export function Count(label: string, options: { min: number; max: number; help?: string }): FieldDecorator {
  return allOf(Whole(label, { ...options, optional: true }), asNumber);
}

/** A whole number that must be there. */
export function Needed(label: string): FieldDecorator {
  return allOf(Whole(label, { min: 0, max: Number.MAX_SAFE_INTEGER }), asNumber);
}

/** An instant in a query string. */
export function Moment(label: string, help?: string): FieldDecorator {
  return allOf(
    Satisfies('isInstant', isInstant, orWithinReach('skriv et tidspunkt som 2024-10-30T09:00:00Z')),
    IsOptional(),
    JSONSchema({ type: 'string', format: 'date-time', title: label, ...(help && { description: help }) }),
  );
}

/** An instant or a Danish day in a query string. */
export function MomentOrDay(label: string, { help, needed }: { help?: string; needed?: true } = {}): FieldDecorator {
  return allOf(
    Satisfies(
      'isMoment',
      (value) => isDay(value) || isInstant(value),
      orWithinReach('skriv en dag som 2024-10-30 eller et tidspunkt med tidszone som 2024-10-30T09:00:00Z'),
    ),
    ...(needed ? [] : [IsOptional()]),
    JSONSchema({ type: 'string', title: label, ...(help && { description: help }) }),
  );
}

/** The name of a procedure in a query string. */
export function ProcedureName(
  label: string,
  { needed, example = 'revision' }: { needed?: true; example?: string } = {},
): FieldDecorator {
  return allOf(
    Matches(/^[a-z][A-Za-z]{2,29}$/, { message: `skriv en procedures navn, for eksempel ${example}` }),
    ...(needed ? [] : [IsOptional()]),
    JSONSchema({ title: label }),
  );
}

const START_OR_POSITION = new RegExp(`^(start|${POSITION.source.slice(1, -1)})$`);

/** A position of the log, or `start` for the one before its first event. */
export function StartOrPosition(label: string, { needed }: { needed?: true } = {}): FieldDecorator {
  return allOf(
    Matches(START_OR_POSITION, { message: 'brug en position, som systemet har svaret med, eller start' }),
    ...(needed ? [] : [IsOptional()]),
    JSONSchema({ title: label }),
  );
}
