import { hash } from 'node:crypto';
import type { RecordedEvent } from './event.js';
import type { Instant } from './fact.js';
import type { Registry } from './registry.js';
import type { WrittenText } from './text-declaration.js';

/** One version of one of a run's texts. */
export interface TextVersion extends WrittenText {
  /** From 1, over all the run's texts, in the order they were written. */
  readonly number: number;
  /** From 1, among the versions of the same text. */
  readonly version: number;
  readonly at: Instant;
  readonly person: string;
  readonly seat: string;
  /** Of the event that wrote it. */
  readonly revision: number;
  /** SHA-256 of the text in UTF-8, in hex. */
  readonly sha256: string;
  readonly current: boolean;
  readonly approved: boolean;
}

/** Every version of every text of a run, oldest first, each event read as the version it was decided under declares. */
export function textVersions(events: readonly RecordedEvent[], registry: Registry): readonly TextVersion[] {
  const versions: TextVersion[] = [];
  for (const { type, data, metadata, revision } of events) {
    const { procedure, chart } = registry.version(metadata.definition);
    const { texts } = procedure;
    const written = texts?.written[type]?.(data as never) ?? [];
    for (const text of written) {
      const earlier = versions.filter(({ of }) => of === text.of);
      const standing = versions.findIndex((one) => one.of === text.of && one.current);
      if (standing >= 0) versions[standing] = { ...versions[standing]!, current: false };
      versions.push({
        ...text,
        number: versions.length + 1,
        version: earlier.length + 1,
        at: metadata.recordedAt,
        person: metadata.actor.person,
        seat: metadata.actor.seat,
        revision,
        sha256: hash('sha256', text.text, 'hex'),
        current: true,
        approved: false,
      });
    }
    if (!chart.keys(metadata.to).some((key) => texts?.approvedIn.includes(key))) continue;
    versions.forEach((one, index) => (versions[index] = one.current ? { ...one, approved: true } : one));
  }
  return versions;
}
