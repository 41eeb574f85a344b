import type { EffectiveDate, Source } from '#engine/fact.js';
import type { CommandRequest } from '#engine/request.js';
import type { BringIntoForce, RecordKnownFact, RegisterAgreement } from '#procedures/agreement/commands.js';
import { type Enter, entering } from '../entry.js';

/** What a document says of an agreement. Where no day, month, year or period can be given, `when` is left out. */
export interface KnownFactRow extends RecordKnownFact {
  /** Names the fact in its idempotency key. Never change one. */
  readonly key: string;
  readonly source: Source;
}

/** A version known to have been in force, with what that is known from. */
export interface VersionRow extends BringIntoForce {
  readonly key: string;
  readonly since?: EffectiveDate;
  readonly source: Source;
}

/** An agreement with all that is known of it from before the system. */
export interface AgreementRow extends RegisterAgreement {
  readonly id: string;
  readonly source: Source;
  readonly facts: readonly KnownFactRow[];
  /** Oldest first; empty where it is not known that the agreement was in force. */
  readonly versions: readonly VersionRow[];
}

/** Registers an agreement, what is known of it, and the versions that were in force. */
export function agreementEntries({ id, source, facts, versions, ...data }: AgreementRow): CommandRequest[] {
  const enter: Enter = entering('agreements');
  return [
    enter('RegisterAgreement', id, data, { source }),
    ...facts.map(({ key, source, ...fact }) =>
      enter('RecordKnownFact', id, fact, { source, effectiveOn: fact.when, key }),
    ),
    ...versions.map(({ key, since, source, ...version }) =>
      enter('BringIntoForce', id, version, { source, effectiveOn: since, key }),
    ),
  ];
}
