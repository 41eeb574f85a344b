import type { Measurement, Sample } from '../measurement.js';
import { type Once, type Pace, paceOf, work } from '../pace.js';
import { createCallers } from '../world/caller.js';
import { type Client, createClient } from '../world/client.js';
import { startServer } from '../world/server.js';

const MOST_CALLERS = 64;

/** Windows of warming up: a server that has been up for less is slower, since its code is still being compiled. */
const WARM_UP = 5;

/** The whole product, with projections and policies at work behind it, asked by a client on the same machine. */
export const httpCommands: Measurement = {
  rows: [
    { key: 'http-1', label: 'HTTP: commands, 1 caller', unit: 'commands/s', limit: 'single-commit' },
    {
      key: 'http-64',
      label: `HTTP: commands, ${MOST_CALLERS} callers`,
      unit: 'commands/s',
      limit: 'single-commit',
      aim: { of: 'value', atLeast: 1_500 },
    },
    { key: 'http-behind', label: 'HTTP: until lists and policies have followed, after that', unit: 'ms' },
  ],
  async measure(world) {
    const { workspace, seeded, options } = world;
    const folder = workspace.copy(seeded, 'http');
    const server = await startServer(world, folder);
    const client = createClient(server.address, MOST_CALLERS);
    const samples: Sample[] = [];
    let last = '';
    let behind = 0;
    const give: Client['give'] = async (request) => (last = later(last, await client.give(request)));
    await work(createCallers(MOST_CALLERS, 'http-warm', give), WARM_UP * options.window);
    for (const callers of [1, MOST_CALLERS]) {
      await followed(client, last);
      const { perSecond, p50, p99 } = await warmPace(createCallers(callers, `http-${callers}`, give), options.window);
      const end = performance.now();
      await followed(client, last);
      behind = performance.now() - end;
      samples.push({ key: `http-${callers}`, value: perSecond, p50, p99 });
    }
    client.close();
    await server.stop();
    workspace.discard(folder);
    return [...samples, { key: 'http-behind', value: behind }];
  },
};

async function warmPace(callers: readonly Once[], milliseconds: number): Promise<Pace> {
  await work(callers, milliseconds / 2);
  return paceOf([await work(callers, milliseconds)]);
}

/** Settles when a position is visible in lists and has had its consequences. */
async function followed(client: Client, position: string): Promise<void> {
  while ((await client.get(`/api/governance?after=${position}`)) !== 200);
}

function later(one: string, other: string): string {
  return one > other ? one : other;
}
