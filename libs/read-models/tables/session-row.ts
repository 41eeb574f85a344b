/** Someone who is logged in. The secret in the browser's cookie is not here, only its hash. */
export interface SessionRow {
  /** SHA-256 of the cookie's secret, hexadecimal. */
  readonly key: string;
  readonly person: string;
  /** What the identity provider asks for when the person logs out; sealed with the cookie's secret. */
  readonly proof: string | null;
  /** ISO 8601 in UTC, as are all times here: they compare as text in every database. */
  readonly seenAt: string;
  /** When it ends however busy it is. */
  readonly endsAt: string;
}

/** What an identity provider may name a session by when it ends it. */
export interface SessionMarkRow {
  /** The session's. */
  readonly key: string;
  /** SHA-256 of the provider's name for the person or the login, hexadecimal. */
  readonly mark: string;
}

/** A login that has been begun and not come back yet. */
export interface LoginRow {
  /** SHA-256 of the `state` sent with the person to the identity provider, hexadecimal. */
  readonly key: string;
  /** SHA-256 of the secret in the cookie of the browser that began. */
  readonly browser: string;
  /** What the provider's adapter needs when the person comes back; never leaves the server. */
  readonly memory: string;
  /** The address of ours to lead the person to. */
  readonly returnTo: string;
  readonly endsAt: string;
}
