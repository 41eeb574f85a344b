import { resolve } from 'node:path';
import { WrongUsage } from './problem.js';

/** A log as it is named on the command line. `url` may hold a password: it is never written anywhere. */
export type StoreName =
  { readonly kind: 'folder'; readonly folder: string } | { readonly kind: 'eventstoredb'; readonly url: string };

/**
 * The name of the setting, in place of an address: what is written in a command can be seen by others on the machine.
 */
const SETTING = 'EVENTSTOREDB_URL';

/**
 * Reads a folder, an `esdb://` address, or the word `EVENTSTOREDB_URL` for the address in that setting.
 * @throws WrongUsage, which does not repeat an address
 */
export function storeNamed(text: string, setting: (name: string) => string | undefined): StoreName {
  const named = text === SETTING ? setting(SETTING) : text;
  if (!named) throw new WrongUsage(`${SETTING} er ikke sat. Sæt den, eller angiv en mappe.`);
  if (/^esdb(\+discover)?:\/\//.test(named)) return { kind: 'eventstoredb', url: named };
  if (!/^[a-z+]+:\/\//i.test(named)) return { kind: 'folder', folder: resolve(named) };
  throw new WrongUsage('En log er en mappe, en adresse som esdb://vært:2113, eller ordet EVENTSTOREDB_URL.');
}

/** How a log is called in what is written: an address without user, password and the rest. */
export function storeTitle(name: StoreName): string {
  if (name.kind === 'folder') return `mappen ${name.folder}`;
  const hosts = /^esdb(?:\+discover)?:\/\/(?:.*@)?([^/?@]*)/.exec(name.url)?.[1] ?? '';
  return `EventStoreDB på ${hosts}`;
}

/** Whether two names are surely of one log. */
export function isSameStore(one: StoreName, other: StoreName): boolean {
  return storeTitle(one) === storeTitle(other);
}
