import { Refusal } from '#engine/refusal.js';
import { type Body, namesOf } from './body.js';
import type { OrganisationState } from './organisation.js';

/**
 * The id of the body that is known by an id or a name: present, former, short or another that was confirmed. Capitals
 * and blanks at the ends do not count.
 * @throws Refusal `unknown-run` when no body is, `unknown-reference` when more than one is
 */
export function findBody({ bodies }: OrganisationState, text: string): string {
  if (bodies.has(text)) return text;
  const wanted = folded(text);
  const found = [...bodies].filter(([, body]) => namesOf(body).some((name) => folded(name) === wanted));
  const [only, ...more] = found;
  if (only === undefined) {
    throw new Refusal(
      'unknown-run',
      `Intet organ hedder »${text}«. Kontrollér navnet, eller bed sekretariatet bekræfte det som et andet navn.`,
    );
  }
  if (more.length === 0) return only[0];
  const ids = found.map(([id, { name }]) => `${id} (${name})`).join(', ');
  throw new Refusal('unknown-reference', `»${text}« er navn for flere organer: ${ids}. Brug organets id.`);
}

/** Whether a body is already known by a name. */
export function isKnownAs(body: Body, name: string): boolean {
  return namesOf(body).some((one) => folded(one) === folded(name));
}

function folded(name: string): string {
  return name.trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase('da');
}
