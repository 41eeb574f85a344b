import { expect, it } from '@jest/globals';
import { START } from '#engine/event.js';
import { WrongExpectedRevision, type EventStore, type ExpectedRevision } from '#engine/event-store.js';
import { LARGEST_EVENT } from '../accept.js';
import { event, events, numbers, stream } from './events.js';
import { refusalOf } from './refusal.js';

/** Appends that succeed, appends that meet another revision than expected, and what is kept of an event. */
export function appending(store: () => EventStore): void {
  it('counts revisions from 0 in each stream and answers with the place of the last event', async () => {
    const [one, other] = [stream(), stream()];
    const first = await store().append(one, 'noStream', events(2));
    const second = await store().append(other, 'noStream', events(1));
    const third = await store().append(one, 1, events(3));
    expect([first.revision, second.revision, third.revision]).toEqual([1, 0, 4]);
    expect((await store().readStream(one)).map(({ revision }) => revision)).toEqual([0, 1, 2, 3, 4]);
    expect((await store().readStream(one)).at(-1)?.position).toBe(third.position);
  });

  it('gives each event a later position than the one before, as text, and START is before them all', async () => {
    const name = stream();
    const places = [];
    for (let n = 0; n < 12; n += 1) places.push((await store().append(name, 'any', events(1))).position);
    expect(places).toEqual([...new Set(places)].sort());
    expect(START < (places[0] ?? '')).toBe(true);
    expect((await store().readStream(name)).map(({ position }) => position)).toEqual(places);
  });

  it('gives back id, type, data and metadata as they were given', async () => {
    const name = stream();
    const given = event({
      data: { list: [1, null, { deep: [[]] }], text: '', zero: 0, fraction: 0.1, no: false, empty: {}, nothing: null },
      metadata: { effectiveOn: '2024-07', armed: [{ id: 't1', command: 'Remind', dueAt: '2025-01-01T00:00:00.000Z' }] },
    });
    const { revision, position } = await store().append(name, 'noStream', [given]);
    expect(await store().readStream(name)).toStrictEqual([{ ...given, stream: name, revision, position }]);
  });

  it('keeps Danish letters, emoji, quotes and every other character, also in names of streams and types', async () => {
    const name = `${stream()}-blåbærgrød 🏥`;
    const text = 'æøåÆØÅ é 漢字 👩🏽‍⚕️ "\\" \' \n\t \u0000 \u2028 \ud800 <b>%_</b>';
    await store().append(name, 'noStream', [event({ type: 'BølgenVendt🌊', data: { text, [text]: 1 } })]);
    const [read] = await store().readStream(name);
    expect(read).toMatchObject({ stream: name, type: 'BølgenVendt🌊', data: { text, [text]: 1 } });
  });

  it('keeps an event of almost 1 MiB', async () => {
    const name = stream();
    const text = 'å'.repeat((LARGEST_EVENT - 1_000) / 2);
    await store().append(name, 'noStream', [event({ data: { text } })]);
    expect((await store().readStream(name))[0]?.data).toEqual({ text });
  });

  it('keeps events as they were when appended and as they were when read, whatever is done to the objects', async () => {
    const name = stream();
    const data = { list: [1] };
    const appended = store().append(name, 'noStream', [event({ data })]);
    data.list.push(2);
    await appended;
    const [read] = await store().readStream(name);
    (read?.data['list'] as number[]).push(3);
    expect((await store().readStream(name))[0]?.data).toEqual({ list: [1] });
  });

  it.each<[string, number, ExpectedRevision, number | 'noStream' | 'accepted']>([
    ['accepts noStream for a new stream', 0, 'noStream', 'accepted'],
    ['refuses noStream for a stream with events', 3, 'noStream', 2],
    ['accepts the last revision', 3, 2, 'accepted'],
    ['refuses an earlier revision', 3, 1, 2],
    ['refuses the first revision of a longer stream', 3, 0, 2],
    ['refuses a revision that is not there yet', 3, 3, 2],
    ['refuses any revision of a new stream', 0, 0, 'noStream'],
    ['accepts streamExists for a stream with events', 3, 'streamExists', 'accepted'],
    ['refuses streamExists for a new stream', 0, 'streamExists', 'noStream'],
    ['accepts any for a new stream', 0, 'any', 'accepted'],
    ['accepts any for a stream with events', 3, 'any', 'accepted'],
  ])('%s', async (_title, length, expected, answer) => {
    const name = stream();
    if (length > 0) await store().append(name, 'noStream', events(length));
    const appending = store().append(name, expected, events(2, length));
    if (answer === 'accepted') {
      expect((await appending).revision).toBe(length + 1);
      expect(numbers(await store().readStream(name))).toEqual(Array.from({ length: length + 2 }, (_, n) => n));
    } else {
      const refusal = await refusalOf(appending);
      expect(refusal).toBeInstanceOf(WrongExpectedRevision);
      expect(refusal).toMatchObject({ stream: name, expected, actual: answer });
      expect(await store().readStream(name)).toHaveLength(length);
    }
  });
}
