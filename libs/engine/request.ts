import { v5 as nameBasedUuid } from 'uuid';
import type { EffectiveDate, Instant, Source } from './fact.js';
import { streamOf } from './fold.js';
import type { Ref, Run } from './procedure.js';
import { digest } from './seal.js';

/** A command as it arrives: who, in which seat, asks what of which run. */
export interface CommandRequest extends Ref {
  readonly command: string;
  /** Unvalidated. */
  readonly data: unknown;
  readonly actor: { readonly person: string; readonly seat: string };
  /** Refuse unless the run is at exactly this revision. */
  readonly ifMatch?: number;
  /** Refuse unless the run still has this deadline, at this instant, and it has passed. The clock asks so. */
  readonly onlyIfArmed?: { readonly timer: string; readonly dueAt: Instant };
  /** The same key for the same run and person gives the same event, however often it is sent. */
  readonly idempotencyKey?: string;
  readonly effectiveOn?: EffectiveDate;
  readonly source?: Source;
  /**
   * Whether whoever asks may read a run. One they may not read is answered as if it were not there, be it the run
   * itself or one that the input names. Left out, all is seen: the system's own policies and clock.
   */
  readonly sees?: (run: Run) => Promise<boolean> | boolean;
  readonly correlationId?: string;
  readonly causationId?: string;
}

/** Name space (RFC 9562 §5.5) of the event ids made from idempotency keys. */
const EVENT_IDS = '5b2f1c52-7c0e-5d4e-9a55-3f0f6d1f8a01';

/** The id of the event a request becomes: the same for the same key, run and person; otherwise a new one. */
export function eventIdFor(request: CommandRequest, newId: () => string): string {
  const { idempotencyKey, actor } = request;
  if (idempotencyKey === undefined) return newId();
  return nameBasedUuid(`${streamOf(request)}\n${actor.person}\n${idempotencyKey}`, EVENT_IDS);
}

/** What the event remembers of a request with an idempotency key, so that another request with the key is caught. */
export function requestDigest({
  command,
  data,
  effectiveOn,
  source,
}: Pick<CommandRequest, 'command' | 'data' | 'effectiveOn' | 'source'>): string {
  return digest({ command, data: data ?? null, effectiveOn, source });
}
