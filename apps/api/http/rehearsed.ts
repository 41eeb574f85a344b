import { describeState } from '#engine/describe.js';
import { fold, streamOf, unopened } from '#engine/fold.js';
import type { CommandRequest } from '#engine/request.js';
import { openRuns } from '#engine/open-runs.js';
import { foresightFor } from '#procedures/foresights.js';
import type { Reader } from '#organisation/reading.js';
import type { Product } from '../product.js';
import { seen } from './reader.js';

/** The answer to a command that was only tried: what it would have become. Nothing is stored. */
export interface Rehearsed {
  readonly dryRun: true;
  readonly procedure: string;
  readonly id: string;
  /** The revision its event would have had. */
  readonly revision: number;
  readonly event: { readonly type: string; readonly title: string; readonly data: object };
  readonly mandate: object;
  readonly from: object;
  readonly state: object;
  /** Those it would set and those that would lapse, each with its Danish title. */
  readonly deadlines: { readonly armed: readonly object[]; readonly cancelled: readonly object[] };
  /** What it would mean for other runs, where the procedure can foresee that. */
  readonly foreseen?: object;
}

/** Tries a command as it would be given now. @throws Refusal as giving it would */
export async function rehearsed(product: Product, reader: Reader, request: CommandRequest): Promise<Rehearsed> {
  const { registry, store, directory, rehearse } = product;
  const event = await rehearse(request);
  const { definition, from, to, mandate, armed = [], cancelled = [] } = event.metadata;
  const installed = registry.version(definition);
  const { procedure, id } = request;
  const run = fold(await store.readStream(streamOf(request)), registry) ?? unopened(installed, id);
  const titled = (timer: string): string => installed.procedure.timers[timer]?.title ?? timer;
  const foresight = foresightFor(event);
  const foreseen = foresight?.(event, {
    run,
    inProgress: await seen(product, reader, await openRuns(store, registry)),
    organisation: await directory.state(),
  });
  return {
    dryRun: true,
    procedure,
    id,
    revision: run.revision + 1,
    event: { type: event.type, title: installed.procedure.events[event.type]!.title, data: event.data },
    mandate,
    from: describeState(installed, from),
    state: describeState(installed, to),
    deadlines: {
      armed: armed.map((timer) => ({ ...timer, title: titled(timer.id) })),
      cancelled: cancelled.map((id) => ({ id, title: titled(id) })),
    },
    ...(foreseen && { foreseen }),
  };
}
