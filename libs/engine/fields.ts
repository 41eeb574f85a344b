import 'reflect-metadata';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsString,
  Matches,
  Max,
  Min,
  ValidateIf,
  ValidateBy,
  ValidateNested,
  length,
} from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { type FieldDecorator, Satisfies, allOf } from './satisfies.js';
import { WITHIN_REACH, isBeyondReach, isDay, isEffectiveDate } from './calendar.js';
import { notePart } from './parts.js';
import { noteProtected } from './protected-fields.js';
import { holdsProtected } from './protected-text.js';

/**
 * What every field says of itself: a Danish label, help where the label is not enough, and whether it may be left out.
 */
export interface FieldOptions {
  readonly help?: string;
  readonly optional?: boolean;
}

/** Free text may name people: it is kept so that it can be erased, unless a field is for what names nobody. */
export interface TextOptions extends FieldOptions {
  /**
   * Kept in the clear for ever, since it is searched for, compared, part of what a run is called, or the very document
   * that was decided on. Say why in docs/explanation/persons.md.
   */
  readonly plain?: true;
}

/** An id says what it is the id of, so that a form can offer what there is, and the name can be shown for the id. */
export interface IdOptions extends FieldOptions {
  /**
   * The procedure that what it names is a run of: `revision`, `body`. Left out where that is said elsewhere, and where
   * it may name what is not there yet. Stands in the schema as `x-refers-to`.
   */
  readonly refersTo?: string;
}

/** Free text of `min` to `max` characters. */
export function Text(label: string, options: TextOptions & { min?: number; max?: number } = {}): FieldDecorator {
  const { min = 1, max = 10_000 } = options;
  const message = `skriv ${min}-${max} tegn`;
  // Blanks are no reason; a text must have something that can be read.
  const rules = [Length(min, max, message), Matches(/\S/, { message })];
  return free(options, field(label, options, rules, { pattern: '\\S' }));
}

/** One of a fixed set of values; the keys are stored, the Danish words are shown. */
export function Choice(
  label: string,
  choices: { readonly [value: string]: string },
  options: FieldOptions = {},
): FieldDecorator {
  const values = Object.keys(choices);
  const oneOf = Object.entries(choices).map(([value, title]) => ({ enum: [value], title }));
  return field(label, options, [IsIn(values, { message: `vælg en af: ${values.join(', ')}` })], { oneOf });
}

/** Some of a fixed set of values, each at most once, in the order given; keys and words as in `Choice`. */
export function Choices(
  label: string,
  choices: { readonly [value: string]: string },
  options: FieldOptions & { min?: number } = {},
): FieldDecorator {
  const values = Object.keys(choices);
  const oneOf = Object.entries(choices).map(([value, title]) => ({ enum: [value], title }));
  const decorators = [
    ...list(options.min ?? 0),
    ArrayUnique({ message: 'hvert valg må kun stå én gang' }),
    IsIn(values, { each: true, message: `vælg blandt: ${values.join(', ')}` }),
  ];
  return field(label, options, decorators, { type: 'array', items: { enum: values, oneOf } });
}

/** One of a fixed set of whole numbers. */
export function NumberChoice(label: string, choices: readonly number[], options: FieldOptions = {}): FieldDecorator {
  const message = `vælg ${choices.join(', ')}`;
  return field(label, options, [IsIn([...choices], { message })], { type: 'integer' });
}

/** A whole number from `min` to `max`. */
export function Whole(label: string, options: FieldOptions & { min: number; max: number }): FieldDecorator {
  const { min, max } = options;
  const message = `skriv et helt tal fra ${min} til ${max}`;
  return field(label, options, [IsInt({ message }), Min(min, { message }), Max(max, { message })], { type: 'integer' });
}

/** SHA-256 of a file's bytes, in hex. */
export function Hash(label: string, options: FieldOptions = {}): FieldDecorator {
  return field(label, options, [Matches(HASH, { message: 'skriv en SHA-256 som 64 tegn af 0-9 og a-f' })]);
}

/** Yes or no. */
export function Flag(label: string, options: FieldOptions = {}): FieldDecorator {
  return field(label, options, [IsBoolean({ message: 'svar true eller false' })]);
}

/** What is said of a date: how to write it, or that its year cannot be. */
export const orWithinReach =
  (otherwise: string) =>
  (value: unknown): string =>
    isBeyondReach(value) ? WITHIN_REACH : otherwise;

/** A calendar day, `2024-10-30`. */
export function Day(label: string, options: FieldOptions = {}): FieldDecorator {
  const message = orWithinReach('skriv en dato som ÅÅÅÅ-MM-DD');
  return field(label, options, [Satisfies('isDay', isDay, message)], { type: 'string', format: 'date' });
}

/** A day, month, year or interval of days; see `EffectiveDate`. */
export function WhenItHappened(label: string, options: FieldOptions = {}): FieldDecorator {
  const message = orWithinReach(
    'skriv en dato, en måned, et år eller et interval: 2024-10-30, 2024-07, 2022 eller 2023-01-25/2023-03-22',
  );
  return field(label, options, [Satisfies('isEffectiveDate', isEffectiveDate, message)], { type: 'string' });
}

/** Id of a run, body, seat or person: lower-case letters, digits and dashes. */
export function Id(label: string, options: IdOptions = {}): FieldDecorator {
  const rules = [Matches(ID, { message: 'skriv et id af små bogstaver, tal og bindestreger' })];
  return field(label, options, rules, referring(options));
}

/** A list of ids without repeats. */
export function Ids(label: string, options: IdOptions & { min?: number } = {}): FieldDecorator {
  const rules = [
    ...list(options.min ?? 0),
    ArrayUnique({ message: 'hvert id må kun stå én gang' }),
    Matches(ID, { each: true, message: 'hvert id skal bestå af små bogstaver, tal og bindestreger' }),
  ];
  return field(label, options, rules, referring(options));
}

/** A list of short texts. */
export function Texts(label: string, options: TextOptions & { min?: number } = {}): FieldDecorator {
  const rules = [
    ...list(options.min ?? 0),
    IsString({ each: true, message: 'hvert element skal være tekst' }),
    Length(1, 2_000, 'hvert element skal have 1-2000 tegn', { each: true }),
  ];
  return free(options, field(label, options, rules));
}

/** One part, or a list of parts, with fields of their own. */
export function Part(
  label: string,
  part: new () => object,
  options: FieldOptions & { list?: boolean } = {},
): FieldDecorator {
  notePart(part);
  const reference = { $ref: `#/parts/${part.name}` };
  const message = 'udfyld delens felter';
  return field(
    label,
    options,
    [
      ...(options.list ? list(0) : []),
      ValidateNested({ ...(options.list && { each: true }), message }),
      Satisfies('isPart', isPart, message, { each: options.list === true }),
      Type(() => part),
    ],
    options.list ? { type: 'array', items: reference } : reference,
  );
}

/** Where a field's schema says which procedure what it names is a run of. */
export const REFERS_TO = 'x-refers-to';

/** The form of every id in streams, addresses and references. */
export const ID = /^[a-z0-9][a-z0-9-]{0,79}$/;

/** The form of a SHA-256 in hex. */
export const HASH = /^[0-9a-f]{64}$/;

/** Left out, a field is not judged; null is a value like any other wrong one, or it would count as filled in. */
const unlessLeftOut = ValidateIf((_input, value) => value !== undefined);

/** The length that was judged when it was written: protected, a text that a policy takes along is longer. */
function Length(min: number, max: number, message: string, { each = false } = {}): FieldDecorator {
  const validate = (value: unknown): boolean => holdsProtected(value) || length(value, min, max);
  const validator = { validate, defaultMessage: () => message };
  return ValidateBy({ name: 'isLength', constraints: [min, max], validator }, { each });
}

function free({ plain }: TextOptions, decorate: FieldDecorator): FieldDecorator {
  return plain ? decorate : allOf(decorate, noteProtected);
}

/** A nested list would pass for a part: each of its elements is judged, and an empty one has none. */
function isPart(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const referring = ({ refersTo }: IdOptions): Record<string, unknown> =>
  refersTo === undefined ? {} : { [REFERS_TO]: refersTo };

function list(min: number): FieldDecorator[] {
  return [
    IsArray({ message: 'angiv en liste' }),
    ArrayMinSize(min, { message: `angiv mindst ${min}` }),
    ArrayMaxSize(500, { message: 'angiv højst 500' }),
  ];
}

function field(
  label: string,
  options: FieldOptions,
  decorators: readonly FieldDecorator[],
  schema: Record<string, unknown> = {},
): FieldDecorator {
  const words = JSONSchema({ ...schema, title: label, ...(options.help && { description: options.help }) });
  return allOf(...decorators, ...(options.optional ? [unlessLeftOut] : []), words);
}
