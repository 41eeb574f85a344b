import { badAddress, unsentCredentials } from './reasons.js';

/** A connection string taken apart, so that what is secret travels apart from what is logged. */
export interface Address {
  /** The string without user and password: safe to log, and all that the client's own parser ever sees. */
  readonly open: string;
  /** Host names and ports, for messages. */
  readonly hosts: string;
  readonly credentials?: { readonly username: string; readonly password: string };
}

const FORM =
  /^(?<scheme>esdb(?:\+discover)?:\/\/)(?:(?<user>[^@:/?]+):(?<password>[^@/?]+)@)?(?<rest>(?<hosts>[^@/?]+)\/?(?:\?[^@]*)?)$/;

/**
 * Takes `esdb://user:password@host:2113?tls=true` apart. The client would log the whole of it under `DEBUG=esdb:*`.
 * @throws StoreUnavailable for a string of another form, without repeating it, and for credentials without TLS: the
 * client would leave them out without a word.
 */
export function addressOf(connectionString: string): Address {
  const parts = FORM.exec(connectionString.trim())?.groups;
  if (parts === undefined) throw badAddress();
  const { scheme = '', user, password, rest = '', hosts = '' } = parts;
  const address = { open: `${scheme}${rest}`, hosts };
  if (user === undefined || password === undefined) return address;
  if (/[?&]tls=false\b/i.test(rest)) throw unsentCredentials();
  return { ...address, credentials: { username: decoded(user), password: decoded(password) } };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw badAddress();
  }
}
