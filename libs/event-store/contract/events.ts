import { randomUUID } from 'node:crypto';
import type { EventData, Metadata, NewEvent } from '#engine/event.js';

const METADATA: Metadata = {
  definition: 'revision@1',
  schema: 1,
  from: 'assessment',
  to: { spor2: 'reviewing' },
  actor: { person: 'person-7', seat: 'seat-3' },
  mandate: { rule: 'tovholder-chooses', function: 'tovholder', body: 'cluster-2', side: 'municipal' },
  recordedAt: '2024-10-30T09:00:00.000Z',
  hash: '0'.repeat(64),
  $correlationId: 'correlation-1',
};

/** A valid event with an id of its own, unless one is given. */
export function event(given: Partial<Omit<NewEvent, 'metadata'>> & { metadata?: Partial<Metadata> } = {}): NewEvent {
  return {
    id: randomUUID(),
    type: 'SporChosen',
    data: { spor: 2 },
    ...given,
    metadata: { ...METADATA, ...given.metadata },
  };
}

/** So many events that say their number: `{ n: 0 }`, `{ n: 1 }`… */
export function events(count: number, from = 0): NewEvent[] {
  return Array.from({ length: count }, (_, index) => event({ data: { n: from + index } }));
}

/** The number in each event made by `events`. */
export function numbers(recorded: readonly { readonly data: EventData }[]): unknown[] {
  return recorded.map(({ data }) => data['n']);
}

/** A category that no other test uses, with its dash, so that tests can share a store: `c3f9…-`. */
export function category(): string {
  return `c${randomUUID().replaceAll('-', '')}-`;
}

/** A stream that no other test uses. */
export function stream(): string {
  return `${category()}1`;
}
