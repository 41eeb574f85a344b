import type { Measurement, Sample } from '../measurement.js';
import { startServer } from '../world/server.js';
import { HISTORY, type World } from '../world/world.js';

const events = HISTORY.toLocaleString('en');

/** From the start of the process, Node's own included, until the server listens; and the memory it then holds. */
export const startUp: Measurement = {
  rows: [
    { key: 'first-start', label: 'Start: first, on an empty folder, with the seed', unit: 'ms' },
    { key: 'seeded-start', label: 'Start: again on that folder', unit: 'ms' },
    { key: 'start', label: `Start: on ${events} events`, unit: 'ms' },
    { key: 'start-memory', label: `Start: memory held (RSS) on ${events} events`, unit: 'MB' },
  ],
  async measure(world) {
    const { workspace, history } = world;
    const folder = workspace.make('start');
    const [first] = await start(world, folder, 'first-start');
    const [again] = await start(world, folder, 'seeded-start');
    workspace.discard(folder);
    return [first!, again!, ...(await start(world, history, 'start'))];
  },
};

async function start(world: World, folder: string, key: string): Promise<readonly Sample[]> {
  const server = await startServer(world, folder);
  const memory = server.memory();
  await server.stop();
  return [
    { key, value: server.listeningMs },
    ...(memory === undefined ? [] : [{ key: `${key}-memory`, value: memory }]),
  ];
}
