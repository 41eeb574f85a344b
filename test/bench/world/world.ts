import type { Options } from '../options.js';
import { type Workspace, openWorkspace } from '../workspace.js';
import { fillTo } from './copies.js';
import { type Desk, openDesk } from './desk.js';
import { type Lengths, LENGTHS, makeLengths } from './lengths.js';
import { multiply } from './multiply.js';
import { prepareReadModels } from './read-models.js';
import { seedFolder } from './seeded.js';
import { addFirst, spread } from './spread.js';
import { type Templates, recordTemplates } from './template.js';

/** All that is measured upon, made once for all rounds. Whoever writes takes a copy. */
export interface World {
  /** The repository. */
  readonly root: string;
  readonly workspace: Workspace;
  readonly options: Options;
  readonly templates: Templates;
  /** A folder as the first start leaves its log: the seed and nothing else. */
  readonly seeded: string;
  /** `HISTORY` events, with read models and policies that are up to date. */
  readonly history: string;
  /** Streams of 12, 100 and 1,000 events. */
  readonly lengths: Lengths;
  /** Two stores of open revisions that differ only in how many there are; none in a quick run. */
  readonly sizes?: { readonly small: string; readonly large: string };
  /** About `LARGE` events of runs that all go on at once, with read models; none in a quick run. */
  readonly past?: string;
}

/** Events in the store that is rebuilt, verified and started on. */
export const HISTORY = 100_000;

/** Events in the two stores that one command is compared on. */
export const SMALL = 10_000;
export const LARGE = 1_000_000;

/** The acts after which a revision of the two stores waits: any comment may still be given. */
const STILL_OPEN = 9;

/** @param tell is told what is being made */
export async function createWorld(root: string, options: Options, tell: (what: string) => void): Promise<World> {
  const workspace = openWorkspace(root);
  tell('the seed');
  const seeded = workspace.make('seeded');
  await seedFolder(seeded);
  tell('templates');
  const templates = await on(workspace.copy(seeded, 'templates'), ({ handle }) => recordTemplates(handle));
  tell(`streams of ${[...LENGTHS.keys()].join(', ')} events`);
  const lengths = await makeLengths(workspace, templates);
  tell(`a store of ${HISTORY} events`);
  const history = workspace.copy(seeded, 'history');
  await on(history, async (desk) => {
    await fillTo(desk.store, templates.story, HISTORY);
    await prepareReadModels(history, desk);
  });
  const made = { root, workspace, options, templates, seeded, history, lengths };
  if (options.quick) return made;
  tell(`a store of ${LARGE} events`);
  const small = workspace.copy(seeded, 'small');
  await on(small, ({ store }) => fillTo(store, templates.story.slice(0, STILL_OPEN), SMALL));
  const large = workspace.copy(small, 'large');
  multiply(large, LARGE);
  tell(`a past of ${LARGE} events`);
  const past = workspace.copy(seeded, 'past');
  await on(past, async (desk) => {
    await addFirst(desk.store, templates.story);
    await prepareReadModels(past, desk);
  });
  spread(past, templates.story.length, LARGE);
  return { ...made, sizes: { small, large }, past };
}

async function on<T>(folder: string, work: (desk: Desk) => Promise<T>): Promise<T> {
  const desk = openDesk(folder);
  try {
    return await work(desk);
  } finally {
    await desk.store.close();
  }
}
