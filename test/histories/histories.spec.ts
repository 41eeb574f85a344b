import { describe, expect, it } from '@jest/globals';
import { createRegistry } from '#engine/registry.js';
import { fold } from '#engine/fold.js';
import { MIGRATED } from '#engine/migration.js';
import { verifyRun } from '#engine/replay.js';
import { procedures } from '#procedures/registry.js';
import { keep, keptHistories } from './files.js';
import { definitionOf, endOf, tell } from './golden.js';
import { tales } from './tales.js';

/**
 * Complete histories, recorded once and kept for ever: whatever becomes of the code, these must read as they did.
 * A file is added with RECORD=1, and never changed; what no longer reads as it did is a fault in the code.
 */
const registry = createRegistry(procedures);

if (process.env.RECORD) {
  const kept = new Set(keptHistories().map(({ folder, name }) => `${folder}/${name}`));
  const untold = tales.filter((tale) => !kept.has(`${definitionOf(tale)}/${tale.name}`));
  for (const tale of untold) keep({ folder: definitionOf(tale), name: tale.name, history: tell(tale, registry) });
}

const histories = keptHistories();

describe.each(histories.map((kept) => [`${kept.folder}/${kept.name}`, kept] as const))('%s', (_name, kept) => {
  const { folder, name, history } = kept;
  const { definition, end, events } = history;

  it('leads to the run that was recorded with it', () => {
    expect(endOf(events, registry)).toEqual(end);
  });

  it('holds: hashes, states and deadlines are what the definition gives', () => {
    expect(verifyRun(events, registry)).toBeUndefined();
  });

  it('no longer holds when anything in it is changed', () => {
    for (const [at, event] of events.entries()) {
      const forged = events.with(at, { ...event, data: { ...event.data, forged: true } });
      expect(verifyRun(forged, registry)?.revision).toBe(at);
    }
  });

  it('lies in the folder of the definition it begins on, in a stream of its own', () => {
    expect(definition).toBe(folder);
    const definitions = new Set(events.map(({ metadata }) => metadata.definition));
    const moves = events.filter(({ type }) => type === MIGRATED).map(({ metadata }) => metadata.definition);
    expect(definitions).toEqual(new Set([definition, ...moves]));
    expect(new Set(events.map(({ stream }) => stream))).toEqual(new Set([`${folder.split('@')[0]}-${name}`]));
    expect(fold(events, registry)?.id).toBe(name);
  });
});

describe('the histories', () => {
  it('are there for every version of every procedure', () => {
    const told = new Set(histories.map(({ folder }) => folder));
    const installed = procedures.map(({ name, version }) => `${name}@${version}`);
    expect(installed.filter((definition) => !told.has(definition))).toEqual([]);
  });

  it('have an event of every type the procedure has, or a tale is missing', () => {
    const seen = new Set(
      histories.flatMap(({ folder, history }) => history.events.map(({ type }) => `${folder} ${type}`)),
    );
    const declared = procedures.flatMap(({ name, version, events }) =>
      Object.keys(events).map((type) => `${name}@${version} ${type}`),
    );
    expect(declared.filter((type) => !seen.has(type))).toEqual([]);
  });

  it('are added, never changed: keeping one again is refused', () => {
    for (const kept of histories) expect(() => keep(kept)).toThrow('EEXIST');
  });
});

describe.each(tales.map((tale) => [`${definitionOf(tale)}/${tale.name}`, tale] as const))(
  'telling %s',
  (name, tale) => {
    it('again gives the very events that are kept; a new tale is kept with RECORD=1', () => {
      const kept = histories.find((history) => `${history.folder}/${history.name}` === name);
      expect(JSON.parse(JSON.stringify(tell(tale, registry)))).toEqual(kept?.history);
    });
  },
);
