import type { Logger } from 'pino';
import { policies } from '#procedures/policies/registry.js';
import { type Background, type BackgroundOptions, startBackground } from '#read-models/leases/background.js';
import { type Observation, observe } from '#read-models/observer/observe.js';
import type { NoticeSettings } from '#notices/start.js';
import { noticesFor } from './notices.js';
import type { Opened } from './open.js';
import { type WebhookSettings, webhooksFor } from './webhooks.js';

/** How long the clock lets the read models follow; after that it goes by what they have, which does no harm. */
export const CLOCK_PATIENCE_MS = 1_000;

/** What a process sees of the work that several share, and what it leads of it. */
export interface SharedWork {
  readonly observation: Observation;
  /** Undefined in a process that leads nothing. */
  readonly background: Background | undefined;
  stop(): Promise<void>;
}

export interface SharedWorkOptions {
  readonly onError: (error: unknown) => void;
  readonly webhooks: WebhookSettings;
  /** How people are told by mail. Default: nobody is. */
  readonly mail?: NoticeSettings | undefined;
  /** Between two looks of the clock, in milliseconds; 0: only when asked to. Default: 1 s. */
  readonly clockIntervalMs?: number | undefined;
  /** As whom it stands for the lead, and how long it keeps what it leads when it does not answer, in milliseconds. */
  readonly lead?: { readonly holder: string; readonly leaseMs: number } | undefined;
  /** What else it stands for the lead of. */
  readonly duties?: BackgroundOptions['duties'];
}

/** Sees what the processes that share a PostgreSQL do, and takes part in it where it stands for the lead. */
export async function workTogether(opened: Opened, options: SharedWorkOptions): Promise<SharedWork> {
  const { onError, clockIntervalMs, lead, webhooks, mail, duties: others = {} } = options;
  const observation = await observe({ ...opened, policies: policies.map(({ name }) => name), onError });
  const clock = {
    waitForProjections: (position: string) => observation.waitFor(position, CLOCK_PATIENCE_MS),
    ...(clockIntervalMs !== undefined && { intervalMs: clockIntervalMs }),
  };
  const begin = webhooksFor(opened, webhooks, { onError, visible: clock.waitForProjections });
  const tell = lead && mail && noticesFor(opened, mail, { onError });
  const duties: BackgroundOptions['duties'] = {
    ...others,
    webhooks: async (fence) => begin(fence),
    ...(tell && { mail: async (fence) => tell(fence) }),
  };
  const background = lead && startBackground({ ...opened, policies, ...lead, clock, duties, onError });
  return {
    observation,
    background,
    async stop() {
      await background?.stop();
      await observation.stop();
    },
  };
}

/** Logs what fails behind everybody's back; whoever failed tries again. */
export function reportTo(log: Logger): (error: unknown) => void {
  return (error) => log.error({ err: error }, 'background work failed; it is tried again');
}
