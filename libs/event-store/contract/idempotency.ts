import { expect, it } from '@jest/globals';
import type { NewEvent } from '#engine/event.js';
import { WrongExpectedRevision, type EventStore, type ExpectedRevision } from '#engine/event-store.js';
import { event, events, stream } from './events.js';

/**
 * A stream holds a, b, c; `z` is in another stream and x, y are new.
 * The answer is the revision of what was found, `refused`, or the revision where the events were `written` last.
 */
const TABLE: readonly [ExpectedRevision, string, 'found' | 'written' | 'refused', number][] = [
  ['noStream', 'a', 'found', 0],
  ['noStream', 'ab', 'found', 1],
  ['noStream', 'abc', 'found', 2],
  [0, 'b', 'found', 1],
  [0, 'bc', 'found', 2],
  [1, 'c', 'found', 2],
  ['noStream', 'x', 'refused', 2],
  ['noStream', 'ax', 'refused', 2],
  ['noStream', 'b', 'refused', 2],
  ['noStream', 'abcx', 'refused', 2],
  [0, 'a', 'refused', 2],
  [0, 'bx', 'refused', 2],
  [0, 'xb', 'refused', 2],
  [0, 'cb', 'refused', 2],
  [1, 'cx', 'refused', 2],
  [1, 'z', 'refused', 2],
  [2, 'c', 'written', 3],
  [2, 'abc', 'written', 5],
  [2, 'z', 'written', 3],
  [3, 'c', 'refused', 2],
  ['any', 'a', 'found', 0],
  ['any', 'c', 'found', 2],
  ['any', 'abc', 'found', 2],
  ['any', 'bc', 'found', 2],
  ['any', 'ax', 'refused', 2],
  ['any', 'abz', 'refused', 2],
  ['any', 'xa', 'written', 4],
  ['any', 'z', 'written', 3],
  ['streamExists', 'b', 'found', 1],
  ['streamExists', 'bc', 'found', 2],
  ['streamExists', 'bx', 'refused', 2],
  ['streamExists', 'xy', 'written', 4],
];

/** A repeated append succeeds with the place it got the first time, as in EventStoreDB; a mixed-up one is refused. */
export function idempotency(store: () => EventStore): void {
  it.each(TABLE)('expecting %s, appending %s to abc: %s at %d', async (expected, letters, answer, revision) => {
    const name = stream();
    const known = new Map<string, NewEvent>([...'abcxyz'].map((letter) => [letter, event()]));
    const named = (wanted: string): NewEvent[] => [...wanted].map((letter) => known.get(letter) ?? event());
    await store().append(stream(), 'noStream', named('z'));
    await store().append(name, 'noStream', named('abc'));
    const before = await store().readStream(name);
    const total = await store().count();

    const appending = store().append(name, expected, named(letters));
    if (answer === 'refused') {
      await expect(appending).rejects.toMatchObject({ name: WrongExpectedRevision.name, actual: revision });
    } else {
      const appended = await appending;
      const place = (await store().readStream(name))[revision];
      expect(appended).toEqual({ revision, position: place?.position });
    }
    const written = answer === 'written' ? letters.length : 0;
    expect((await store().readStream(name)).map(({ id }) => id)).toEqual(
      [...before, ...named(letters).slice(0, written)].map(({ id }) => id),
    );
    expect(await store().count()).toBe(total + written);
  });

  it('still answers with the first place when the stream and the log have gone on', async () => {
    const name = stream();
    const first = [event(), event()];
    const place = await store().append(name, 'noStream', first);
    await store().append(name, 1, [event(), event(), event()]);
    await store().append(stream(), 'noStream', [event()]);
    expect(await store().append(name, 'noStream', first)).toEqual(place);
    expect(await store().append(name, 'any', first)).toEqual(place);
  });

  it.each<ExpectedRevision>(['noStream', 'any'])(
    'recognises a long append as a whole, expecting %s',
    async (expected) => {
      const name = stream();
      const long = events(1_500);
      const place = await store().append(name, expected, long);
      expect(await store().append(name, expected, long)).toEqual(place);
      expect(await store().readStream(name)).toHaveLength(1_500);
    },
  );

  it('writes an append once that is sent twice at the same time', async () => {
    const name = stream();
    const same = [event(), event()];
    const [one, other] = await Promise.all([
      store().append(name, 'noStream', same),
      store().append(name, 'noStream', same),
    ]);
    expect(other).toEqual(one);
    expect(await store().readStream(name)).toHaveLength(2);
  });
}
