/** Who an identity provider says has logged in. */
export interface Identified {
  /** Our id of the person, as it stands in the organisation. */
  readonly person: string;
  /**
   * What the provider calls them. Never kept: the register says what people are called, and forgets it when told to.
   */
  readonly name?: string;
  /** What the provider wants back at logout. */
  readonly proof?: string;
  /** The provider's own name for the person, and for this login: what it ends the session by. */
  readonly subject?: string;
  readonly login?: string;
}

/** Whom the provider has logged out, and when. */
export interface ProviderLogout {
  readonly subject?: string;
  readonly login?: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
}

/** A login that begins: where to send the person, and what to remember until they come back. */
export interface Beginning {
  readonly address: string;
  /** Comes back with the person; names the login. */
  readonly state: string;
  /** For `complete`; stays on the server. */
  readonly memory: string;
}

/**
 * Someone else who knows who people are. OpenID Connect is the first; a SAML broker fits the same three questions, with
 * its answer as the parameters of the address that the person came back with.
 */
export interface IdentityProvider {
  /** @param back our address to come back to */
  begin(back: string): Promise<Beginning>;
  /**
   * Who came back. @param came the whole address, with its parameters; @param memory what `begin` gave
   * @throws LoginFailed
   */
  complete(came: URL, memory: string): Promise<Identified>;
  /**
   * Where to send a person who has logged out of ours, to be logged out there too; undefined when it offers no such
   * thing.
   */
  end(proof: string | undefined, back: string): Promise<string | undefined>;
  /**
   * Whom a message from the provider's server says has been logged out; left out where it sends none.
   * @throws LoginFailed
   */
  loggedOut?(token: unknown): Promise<ProviderLogout>;
}

/** Why a login came to nothing; `message` is Danish and says what to do. `cause` is for the log, without secrets. */
export class LoginFailed extends Error {
  readonly status: number;

  constructor(status: number, message: string, cause?: string) {
    super(message, { cause });
    this.name = 'LoginFailed';
    this.status = status;
  }
}
