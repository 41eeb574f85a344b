import { type IdGenerator, RandomIdGenerator } from '@opentelemetry/sdk-trace-node';

/** Ids of a span that others can work out for themselves. */
export interface GivenIds {
  readonly traceId: string;
  readonly spanId?: string;
}

/** Draws ids, but for the spans that are given theirs. */
export interface Ids extends IdGenerator {
  /** Starts one span that belongs to no other with these ids. */
  readonly give: <S>(ids: GivenIds, start: () => S) => S;
}

/** The library asks for a span's ids as it is started, and at no other time. */
export function createIds(): Ids {
  const random = new RandomIdGenerator();
  let given: GivenIds | undefined;
  return {
    generateTraceId: () => given?.traceId ?? random.generateTraceId(),
    generateSpanId: () => given?.spanId ?? random.generateSpanId(),
    give(ids, start) {
      given = ids;
      try {
        return start();
      } finally {
        given = undefined;
      }
    },
  };
}
