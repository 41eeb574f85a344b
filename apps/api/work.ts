import type { Logger } from 'pino';
import { policies } from '#procedures/policies/registry.js';
import { type Clock, startClock } from '#read-models/clock/start.js';
import { observedPolicies } from '#read-models/observer/observed-policies.js';
import { type Policies, startPolicies } from '#read-models/policies/start.js';
import { type Projections, startProjections } from '#read-models/runner/start.js';
import type { RefusedDeadlineRow } from '#read-models/tables/lease-row.js';
import { newHolder } from '#service/holder.js';
import type { NoticeSettings } from '#notices/start.js';
import { noticesFor } from '#service/notices.js';
import type { Opened } from '#service/open.js';
import { type WebhookSettings, webhooksFor } from '#service/webhooks.js';
import { CLOCK_PATIENCE_MS, reportTo, workTogether } from '#service/shared-work.js';

/** What goes on by itself, wherever it does. */
export interface Work {
  readonly projections: Projections;
  readonly policies: Policies;
  readonly clock: Pick<Clock, 'tick'> & {
    /** The deadlines that have passed and were refused. */
    waiting(): readonly RefusedDeadlineRow[];
  };
  stop(): Promise<void>;
}

export interface WorkOptions {
  readonly log: Logger;
  readonly webhooks: WebhookSettings;
  /** How people are told by mail. Default: nobody is. */
  readonly mail?: NoticeSettings | undefined;
  /** Between two looks of the clock, in milliseconds; 0: only when asked to. Default: 1 s. */
  readonly clockIntervalMs?: number | undefined;
}

/** Does all of it in this process, which has the read models to itself. */
export async function workAlone(opened: Opened, { log, clockIntervalMs, webhooks, mail }: WorkOptions): Promise<Work> {
  const onError = reportTo(log);
  const projections = await startProjections({ ...opened, onError });
  const running = await startPolicies({ ...opened, policies, onError });
  const visible = (position: string): Promise<boolean> => projections.waitFor(position, CLOCK_PATIENCE_MS);
  const delivering = webhooksFor(opened, webhooks, { onError, visible })();
  const telling = mail && noticesFor(opened, mail, { onError })();
  const clock = startClock({
    ...opened,
    waitForProjections: visible,
    onError,
    ...(clockIntervalMs !== undefined && { intervalMs: clockIntervalMs }),
  });
  return {
    projections,
    policies: running,
    clock,
    async stop() {
      await clock.stop();
      await telling?.stop();
      await delivering.stop();
      await running.stop();
      await projections.stop();
    },
  };
}

/**
 * Sees what the processes that share a PostgreSQL do, and with a lease takes part in it.
 * @param leaseMs how long this process keeps what it leads when it does not answer; undefined: it leads nothing
 */
export async function workShared(opened: Opened, options: WorkOptions, leaseMs: number | undefined): Promise<Work> {
  const { log, clockIntervalMs, webhooks, mail } = options;
  const lead = leaseMs === undefined ? undefined : { holder: newHolder(), leaseMs };
  const shared = await workTogether(opened, { onError: reportTo(log), clockIntervalMs, lead, webhooks, mail });
  const { observation } = shared;
  return {
    projections: observation,
    policies: observedPolicies({ ...opened, policies, observation }),
    // The clock ticks where it is led, and tells what it could not fire.
    clock: { tick: () => Promise.resolve([]), waiting: () => observation.refusedDeadlines() },
    stop: () => shared.stop(),
  };
}
