import { expect, it } from '@jest/globals';
import type { EventData, NewEvent } from '#engine/event.js';
import type { EventStore, ExpectedRevision } from '#engine/event-store.js';
import { LARGEST_EVENT } from '../accept.js';
import { event, stream } from './events.js';
import { refusalOf } from './refusal.js';

const cyclic: Record<string, unknown> = {};
cyclic['self'] = cyclic;
const twin = event();
const EVENTS: readonly [string, readonly NewEvent[], RegExp][] = [
  ['no events', [], /at least one event/],
  ['an id that is not a UUID', [event({ id: 'evt-1' })], /UUID.*evt-1/],
  ['an id in capitals', [event({ id: twin.id.toUpperCase().replace(/^./, 'A') })], /UUID/],
  ['the same id twice', [twin, event(), twin], /same event id/],
  ['an empty type', [event({ type: '' })], /event type/],
  ['a type reserved by EventStoreDB', [event({ type: '$metadata' })], /event type/],
];
const DATA: readonly [string, unknown, RegExp][] = [
  ['a bigint', { amount: 1n }, /data\.amount is bigint/],
  ['a function', { list: [{ f: () => 1 }] }, /data\.list\[0\]\.f is function/],
  ['a symbol', { s: Symbol('s') }, /data\.s is symbol/],
  ['undefined in a list', { list: [1, undefined] }, /data\.list\[1\] is undefined/],
  ['a hole in a list', { list: new Array(1) }, /data\.list\[0\] is undefined/],
  ['NaN', { n: NaN }, /data\.n is NaN/],
  ['Infinity', { n: -Infinity }, /data\.n is -Infinity/],
  ['a Date', { at: new Date(0) }, /data\.at is a Date/],
  ['a Map', { map: new Map() }, /data\.map is a Map/],
  ['a class instance', new (class Choice {})(), /data is a Choice/],
  ['a cycle', cyclic, /cyclic/],
  ['no data', undefined, /data is not an object/],
  ['a list as data', [1], /data is not an object/],
  ['text as data', 'text', /data is not an object/],
];

/** Appends that can never be right: refused before they are queued, with an error for the programmer. */
export function refusals(store: () => EventStore): void {
  async function expectRefused(
    name: string,
    expected: ExpectedRevision,
    proposed: readonly NewEvent[],
    kind: typeof TypeError | typeof RangeError,
    message: RegExp,
  ): Promise<void> {
    const before = await store().count();
    const refusal = await refusalOf(store().append(name, expected, proposed));
    expect(refusal).toBeInstanceOf(kind);
    expect((refusal as Error).message).toMatch(message);
    expect(await store().count()).toBe(before);
  }

  it.each(EVENTS)('refuses %s', (_title, proposed, message) =>
    expectRefused(stream(), 'any', proposed, TypeError, message),
  );

  it.each(DATA)('refuses %s, and the sound event before it', (_title, data, message) =>
    expectRefused(stream(), 'any', [event(), event({ data: data as EventData })], TypeError, message),
  );

  it('refuses metadata that is not plain JSON', () =>
    expectRefused(stream(), 'any', [event({ metadata: { schema: NaN } })], TypeError, /metadata\.schema is NaN/));

  it.each(['', '$system', 'revision-\u0000', 'revision-\n1', 'revision-\ud800'])('refuses the stream name %j', (name) =>
    expectRefused(name, 'any', [event()], TypeError, /stream name/),
  );

  it.each([-1, 1.5, NaN, Infinity, '1' as never, undefined as never])('refuses to expect %p', (expected) =>
    expectRefused(stream(), expected, [event()], TypeError, /expected revision/),
  );

  it('refuses an event of more than 1 MiB, counted in bytes', () =>
    expectRefused(
      stream(),
      'any',
      [event({ data: { text: 'å'.repeat(LARGEST_EVENT / 2) } })],
      RangeError,
      /at most 1048576/,
    ));

  it('leaves out undefined fields, as JSON does', async () => {
    const name = stream();
    await store().append(name, 'any', [event({ data: { kept: 1, left: undefined } })]);
    expect((await store().readStream(name))[0]?.data).toStrictEqual({ kept: 1 });
  });
}
