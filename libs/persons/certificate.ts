import type { EventStore } from '#engine/event-store.js';
import type { RecordedEvent } from '#engine/event.js';
import { fold, streamOf } from '#engine/fold.js';
import { protectedTextsIn } from '#engine/protected-text.js';
import { Refusal } from '#engine/refusal.js';
import type { Registry } from '#engine/registry.js';
import { type LogVerdict, isWhole } from '#audit/log-verdict.js';
import { verifyLog } from '#audit/verify-log.js';
import type { PersonContext } from '#procedures/person/context.js';
import type { ReadModels } from '#read-models/tables/tables.js';
import { type UnreadableRows, unreadableRows } from './unreadable-rows.js';
import type { Persons } from './persons.js';

/** An event with fields that nobody can read any more. */
export interface UnreadableEvent {
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  /** Paths in the event's data: `reason`, `answers.0.text`. */
  readonly fields: readonly string[];
}

/** What the erasure of a person has made unreadable, counted anew each time it is asked for. */
export interface ErasureCertificate {
  readonly person: string;
  readonly erasedAt: string;
  readonly by: string;
  readonly legalGround: string;
  /** The event of the erasure, as others can find it in the log. */
  readonly event: { readonly stream: string; readonly revision: number; readonly id: string; readonly hash: string };
  /** Neither entry nor key is left. */
  readonly gone: { readonly registerEntry: boolean; readonly key: boolean };
  readonly unreadable: {
    readonly events: readonly UnreadableEvent[];
    /** Fields, of all events together. */
    readonly fields: number;
    /** Absent where the read models cannot be looked into. */
    readonly readModels?: UnreadableRows;
    /** Copies and exports hold what the log holds, so what cannot be read here cannot be read there. */
    readonly exports: { readonly events: number; readonly fields: number };
  };
  /** The whole log recomputed, without any key. */
  readonly verification: Pick<LogVerdict, 'events' | 'runs' | 'head'> & {
    readonly holds: boolean;
    readonly findings: number;
  };
  readonly issuedAt: string;
}

export interface CertificateSources {
  readonly store: EventStore;
  readonly registry: Registry;
  readonly persons: Persons;
  readonly db?: ReadModels | undefined;
  readonly now: () => string;
}

/** @throws Refusal `unknown-person` when the log knows of no such erasure */
export async function erasureCertificate(person: string, sources: CertificateSources): Promise<ErasureCertificate> {
  const { store, registry, persons, db, now } = sources;
  const history = await store.readStream(streamOf({ procedure: 'person', id: person }));
  const erased = history.find(({ type }) => type === 'PersonErased');
  const { erasure } = (fold(history, registry)?.context ?? {}) as Partial<PersonContext>;
  if (erased === undefined || erasure === undefined) {
    throw new Refusal('unknown-person', `Person »${person}« er ikke slettet, så der er intet bevis at give.`);
  }
  const events: UnreadableEvent[] = [];
  const look = (event: RecordedEvent): void => {
    const found = protectedTextsIn(event.data).filter(({ text }) => text.subjects.includes(person));
    if (found.length === 0) return;
    const { stream, revision, id, type } = event;
    events.push({ stream, revision, id, type, fields: [...new Set(found.map(({ path }) => path))] });
  };
  const verdict = await verifyLog({ store, registry, onEvent: look });
  const fields = events.reduce((sum, event) => sum + event.fields.length, 0);
  return {
    person,
    erasedAt: erasure.at,
    by: erasure.by,
    legalGround: erasure.legalGround,
    event: { stream: erased.stream, revision: erased.revision, id: erased.id, hash: erased.metadata.hash },
    gone: {
      registerEntry: (await persons.entry(person)) === undefined,
      key: (await persons.erasedAt(person)) !== undefined,
    },
    unreadable: {
      events,
      fields,
      ...(db && { readModels: await unreadableRows(db, person) }),
      exports: { events: events.length, fields },
    },
    verification: {
      holds: isWhole(verdict),
      events: verdict.events,
      runs: verdict.runs,
      head: verdict.head,
      findings: verdict.findings.length,
    },
    issuedAt: now(),
  };
}
