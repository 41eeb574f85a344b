import { type Fence, LeaseLost, unfenced } from '#read-models/leases/fence.js';
import { createPause } from '#read-models/leases/pause.js';
import { type RoundTools, createRounds } from './rounds.js';
import { type MailServer, createMailer } from './send.js';

/** Notices at work. */
export interface Notices {
  /** Finishes the mail that is being sent, and stops. */
  stop(): Promise<void>;
}

/** What is chosen about notices. */
export interface NoticeSettings extends Pick<RoundTools, 'origin' | 'everyMs' | 'days'> {
  readonly server: MailServer;
  /** How often it is looked whether there is anything to tell, in milliseconds. Default: 30 s. */
  readonly intervalMs?: number;
}

export interface NoticesOptions
  extends Omit<RoundTools, 'mailer' | 'over' | 'fence' | 'origin' | 'everyMs' | 'days'>, NoticeSettings {
  /** Begins every transaction, where another process may lead. Default: none may. */
  readonly fence?: Fence;
  readonly onError: (error: unknown) => void;
}

const INTERVAL_MS = 30_000;

/** Tells people by mail what awaits them, until it is stopped. */
export function startNotices({
  server,
  fence = unfenced,
  intervalMs = INTERVAL_MS,
  onError,
  ...tools
}: NoticesOptions): Notices {
  const mailer = createMailer(server);
  const pause = createPause();
  let stopped = false;
  const round = createRounds({ ...tools, fence, mailer, over: () => stopped });
  const work = async (): Promise<void> => {
    while (!stopped) {
      try {
        await round();
      } catch (error) {
        // Who has been overtaken is stopped; that is no error.
        if (!(error instanceof LeaseLost)) onError(error);
      }
      if (!stopped) await pause.wait(intervalMs);
    }
  };
  const working = work();
  return {
    async stop() {
      stopped = true;
      pause.wake();
      await working;
      mailer.close();
    },
  };
}
