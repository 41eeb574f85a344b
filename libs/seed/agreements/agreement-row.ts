import type { EffectiveDate, Source } from '#engine/fact.js';
import type { CommandRequest } from '#engine/request.js';
import type {
  BringIntoForce,
  RecordAdoptionCount,
  RecordKnownFact,
  RegisterAgreement,
} from '#procedures/agreement/commands.js';
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

/** How many had adopted a version, where no document says which. */
export interface CountRow extends RecordAdoptionCount {
  readonly key: string;
  readonly source: Source;
}

/** An agreement with all that is known of it from before the system. */
export interface AgreementRow extends RegisterAgreement {
  readonly id: string;
  readonly source: Source;
  readonly facts: readonly KnownFactRow[];
  /** Oldest first; empty where it is not known that the agreement was in force. */
  readonly versions: readonly VersionRow[];
  readonly counts?: readonly CountRow[];
}

/** Registers an agreement, what is known of it, the versions that were in force, and how many adopted them. */
export function agreementEntries({
  id,
  source,
  facts,
  versions,
  counts = [],
  ...data
}: AgreementRow): CommandRequest[] {
  const enter: Enter = entering('agreements');
  return [
    enter('RegisterAgreement', id, data, { source }),
    ...facts.map(({ key, source, ...fact }) =>
      enter('RecordKnownFact', id, fact, { source, effectiveOn: fact.when, key }),
    ),
    ...versions.map(({ key, since, source, ...version }) =>
      enter('BringIntoForce', id, version, { source, effectiveOn: since, key }),
    ),
    ...counts.map(({ key, source, ...count }) =>
      enter('RecordAdoptionCount', id, count, { source, effectiveOn: count.when, key }),
    ),
  ];
}
