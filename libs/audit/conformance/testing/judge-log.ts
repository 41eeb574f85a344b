import type { RecordedEvent } from '#engine/event.js';
import { createRegistry } from '#engine/registry.js';
import { procedures } from '#procedures/registry.js';
import { type Conformance, type ConformanceOptions, createConformance } from '../conformance.js';

const registry = createRegistry(procedures);

/** A log with just these events in this order, judged; more can be appended. */
export async function judgeLog(
  told: readonly RecordedEvent[],
  more: Pick<ConformanceOptions, 'capacity' | 'rules'> = {},
) {
  const log: RecordedEvent[] = [];
  const append = (events: readonly RecordedEvent[]): void => {
    for (const event of events) log.push({ ...event, position: String(log.length).padStart(16, '0') });
  };
  append(told);
  let reads = 0;
  const store: ConformanceOptions['store'] = {
    async readAll({ after = '', limit, prefixes = [''] }) {
      reads += 1;
      return log
        .filter(({ position, stream }) => position > after && prefixes.some((prefix) => stream.startsWith(prefix)))
        .slice(0, limit);
    },
    readStream: async (stream, { limit } = {}) => log.filter((event) => event.stream === stream).slice(0, limit),
  };
  const judging = createConformance({ store, registry, ...more });
  const conformance: Conformance = await judging.catchUp();
  return { conformance, append, again: judging.catchUp, reads: () => reads, readsAfterFirst: reads };
}
