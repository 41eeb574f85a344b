import { useSyncExternalStore } from 'react';
import type { Me } from './types.js';

/** The seat that one acts in, and the token of one's session: what every request carries. Kept outside React for it. */
interface Acting {
  readonly seat?: string;
  readonly csrfToken?: string;
}

let acting: Acting = {};
const listeners = new Set<() => void>();

/** What requests carry now. */
export const actingNow = (): Acting => acting;

/** Sets what requests carry from now on; whoever shows it is told. */
export function act(changes: { readonly [name in keyof Acting]: Acting[name] | undefined }): void {
  acting = Object.fromEntries(Object.entries({ ...acting, ...changes }).filter(([, value]) => value !== undefined));
  for (const tell of listeners) tell();
}

const subscribe = (tell: () => void): (() => void) => {
  listeners.add(tell);
  return () => listeners.delete(tell);
};

/** The id of the seat one acts in, or undefined without one. */
export const useActingSeat = (): string | undefined => useSyncExternalStore(subscribe, () => acting.seat);

const keyOf = (person: string): string => `sporskifte.post.${person}`;

/** The seat that this browser remembers a person to have chosen last. */
const rememberedSeat = (person: string): string | null => localStorage.getItem(keyOf(person));

/** Remembers the choice in this browser. */
export const rememberSeat = (person: string, seat: string): void => localStorage.setItem(keyOf(person), seat);

/**
 * Acts as whoever is here: in the seat one acts in already, the one this browser remembers, or the first that is
 * theirs.
 */
export function actAs(me: Me | null): void {
  const seats = me?.seats.map(({ seat }) => seat) ?? [];
  const kept = me && [acting.seat, rememberedSeat(me.person)].find((seat) => seats.includes(seat ?? ''));
  const wanted = { seat: kept ?? seats[0], csrfToken: me?.csrfToken };
  if (wanted.seat !== acting.seat || wanted.csrfToken !== acting.csrfToken) act(wanted);
}
