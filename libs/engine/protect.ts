import { type FlawOf, problemsIn } from './field-problems.js';
import { isProtected } from './protected-fields.js';
import { type Place, holdsProtected } from './protected-text.js';
import { Refusal } from './refusal.js';
import { type CommandRequest, requestDigest } from './request.js';

/** Makes texts unreadable without the keys of the persons they are by and about. */
export interface Protection {
  /**
   * For texts by an author, or by the system itself, about some persons. Undefined when there is nobody whose key it
   * could be: what the system writes about no one is kept as it is.
   * @throws Refusal `person-erased` when the author has been erased
   */
  sealer(whose: { readonly author?: string; readonly about: readonly string[] }): Promise<Sealer | undefined>;
  /** The sealer of exactly these persons; undefined when the key of one of them is gone. */
  sealerOf(subjects: readonly string[]): Promise<Sealer | undefined>;
}

/** Protects with the keys of some persons. */
export interface Sealer {
  readonly subjects: readonly string[];
  /** The protected text, in the spelling of `protected-text.ts`. */
  readonly seal: (text: string, place: Place) => string;
  /** A digest that says nothing to who has not the keys. */
  readonly digest: (text: string) => string;
}

/** A command's input as it may be kept, and what its event remembers of the request. */
export interface Protected<I> {
  readonly input: I;
  /** Undefined: the digest of the request itself, in which there is nothing to protect. */
  readonly requestDigest?: string;
}

/** Who policies, the clock and the seed act as. */
export const SYSTEM = 'system';

/**
 * Nobody but the system may hand in what looks like a protected text: shown again, it would be read out to whoever has
 * found it in an export. @throws Refusal `malformed-input`
 */
export function refuseForged({ actor, data }: CommandRequest): void {
  if (actor.person === SYSTEM) return;
  const fields = problemsIn(data, forged);
  if (fields.length === 0) return;
  const names = fields.map(({ field }) => field).join(', ');
  throw new Refusal('malformed-input', `Ret felterne og send igen: ${names}: en beskyttet tekst kan ikke sendes ind.`, {
    fields,
  });
}

const forged: FlawOf = (value) => (holdsProtected(value) ? 'en beskyttet tekst kan ikke sendes ind' : undefined);

/**
 * Protects every text of a validated input that is not declared plain. What is protected already, and what has no
 * characters to protect, stays as it is.
 */
export async function protectInput<I extends object>(
  protection: Protection | undefined,
  input: I,
  request: CommandRequest,
  place: Omit<Place, 'field'> & { readonly about: readonly string[] },
): Promise<Protected<I>> {
  if (protection === undefined || !hasTexts(input)) return { input };
  const { person } = request.actor;
  const { about, ...where } = place;
  const sealer = await protection.sealer({ about, ...(person !== SYSTEM && { author: person }) });
  if (sealer === undefined) return { input };
  const sealed = withTexts(input, '', (text, field) => sealer.seal(text, { ...where, field })) as I;
  const whose = sealer.subjects.join('+');
  return { input: sealed, requestDigest: `${KEYED}${whose}:${sealer.digest(requestDigest(request))}` };
}

const KEYED = 'keyed:';

/** Whether the digest that an event remembers is that of a request. What nobody can tell any more is not the same. */
export async function isDigestOf(
  remembered: string | undefined,
  request: CommandRequest,
  protection: Protection | undefined,
): Promise<boolean> {
  const asked = digestIfAny(request);
  if (!remembered?.startsWith(KEYED)) return asked !== undefined && remembered === asked;
  const [subjects = '', digest] = remembered.slice(KEYED.length).split(':');
  const sealer = await protection?.sealerOf(subjects.split('+'));
  return asked !== undefined && sealer?.digest(asked) === digest;
}

/** A body that no digest can be made of is not the one that was stored. */
function digestIfAny(request: CommandRequest): string | undefined {
  try {
    return requestDigest(request);
  } catch {
    return undefined;
  }
}

/** Whether there is anything to protect; asked of every input, and copies nothing. */
function hasTexts(value: object): boolean {
  return Object.entries(value).some(([name, inner]) =>
    isProtected(value, name) ? isText(inner) : typeof inner === 'object' && inner !== null && hasTexts(inner as object),
  );
}

function isText(value: unknown): boolean {
  return Array.isArray(value) ? value.some(isText) : typeof value === 'string' && !holdsProtected(value);
}

/** A copy of the same class whose protected fields are what `seal` makes of them. */
function withTexts(value: object, path: string, seal: (text: string, field: string) => string): object {
  const copy = Object.create(Object.getPrototypeOf(value) as object | null) as Record<string, unknown>;
  for (const [name, inner] of Object.entries(value)) {
    const field = path ? `${path}.${name}` : name;
    copy[name] = isProtected(value, name) ? sealed(inner, field, seal) : copied(inner, field, seal);
  }
  return copy;
}

/** What is no text of this class may be a part with texts of its own. */
function copied(value: unknown, path: string, seal: (text: string, field: string) => string): unknown {
  if (Array.isArray(value)) return value.map((item, index) => copied(item, `${path}.${index}`, seal));
  return typeof value === 'object' && value !== null ? withTexts(value, path, seal) : value;
}

function sealed(value: unknown, path: string, seal: (text: string, field: string) => string): unknown {
  if (Array.isArray(value)) return value.map((item, index) => sealed(item, `${path}.${index}`, seal));
  return typeof value === 'string' && !holdsProtected(value) ? seal(value, path) : value;
}
