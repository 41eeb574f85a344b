import { beforeAll, describe, expect, it } from '@jest/globals';
import type { RecordedEvent } from '#engine/event.js';
import { type TestDesk, openDesk } from '../../test/toy/desk.js';
import { chosenEvents } from './chosen-events.js';
import { csvOf } from './csv.js';

describe('the audit trail for Danish Excel', () => {
  let desk: TestDesk;
  let events: readonly RecordedEvent[];
  beforeAll(async () => {
    desk = openDesk();
    desk.clock.now = '2024-10-27T00:30:00.000Z';
    await desk.ask('OpenProposal', { title: 'Cykelstativ; "æøå"\nto linjer', deadline: '2024-11-01' });
    await desk.ask('Note', { text: 'Husk' });
    events = await desk.events();
  });
  const written = async (pages: readonly (readonly RecordedEvent[])[]): Promise<string> => {
    let text = '';
    for await (const piece of csvOf(streamed(pages), desk.registry)) text += piece;
    return text;
  };

  it('begins with a byte order mark and Danish headings, with semicolons between and CRLF after', async () => {
    const text = await written([events]);
    expect(text).toMatch(/^\ufeffRegistreret;Registreret \(UTC\);Virkning;Art;Forløb;Revision;Hændelse;Person;/);
    expect(text.split('\r\n')).toHaveLength(1 + events.length + 1);
  });

  it('has one heading however many pages there are', async () => {
    expect(await written(events.map((event) => [event]))).toBe(await written([events]));
  });

  it('writes times as Danish Excel reads them, in Danish time, with the exact instant beside', async () => {
    // The night when the clock is put back: half past two comes twice, and the instant tells which.
    expect(await written([events])).toMatch('\r\n27-10-2024 02:30:00;2024-10-27T00:30:00.000Z;');
  });

  it('quotes what has semicolons, quotation marks or lines of its own', async () => {
    expect(await written([events])).toMatch('"Titel: Cykelstativ; ""æøå""\n  to linjer\nFrist: 1. november 2024"');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])('does not let a spreadsheet run %j', async (text) => {
    const [event] = events;
    const source = { document: text, certainty: 'documented' } as const;
    const hostile = { ...event!, metadata: { ...event!.metadata, source } };
    expect(await written([[hostile]])).toContain(`'${text}`);
  });
});

describe('choosing events', () => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = openDesk();
    for (const id of ['p1', 'p2', 'p11']) await desk.ask('OpenProposal', { title: 'Nyt tag' }, { id });
    await desk.ask('Note', { text: 'Husk' });
  });
  const chosen = async (choice: object): Promise<string[]> => {
    const found: string[] = [];
    const upTo = await desk.store.head();
    for await (const page of chosenEvents(desk.store, { upTo, ...choice })) {
      found.push(...page.map(({ stream, revision }) => `${stream}/${revision}`));
    }
    return found;
  };

  it('gives all of them in the order of the log', async () => {
    expect(await chosen({})).toEqual(['proposal-p1/0', 'proposal-p2/0', 'proposal-p11/0', 'proposal-p1/1']);
  });

  it.each([
    [{ procedure: 'proposal', id: 'p1' }, ['proposal-p1/0', 'proposal-p1/1']],
    [{ id: 'p1' }, ['proposal-p1/0', 'proposal-p1/1']],
    [{ procedure: 'proposal', type: 'NoteTaken' }, []],
    [{ person: 'nobody' }, []],
    [{ to: '2024-03-01T09:00:00.001Z' }, ['proposal-p1/0']],
    [{ from: '2024-03-01T09:00:00.003Z' }, ['proposal-p1/1']],
    [{ procedure: 'lamp' }, []],
    [{ procedure: 'proposal', id: 'none' }, []],
  ])('gives for %j exactly what was asked for', async (choice, expected) => {
    expect(await chosen(choice)).toEqual(expected);
  });

  it('leaves out what was appended after the export began', async () => {
    const [first] = await desk.events();
    expect(await chosen({ upTo: first!.position })).toEqual(['proposal-p1/0']);
  });

  it('reads no further than whoever writes it down has come', async () => {
    let reads = 0;
    const event = (await desk.events())[0]!;
    const endless = {
      ...desk.store,
      readAll: () => Promise.resolve([{ ...event, position: String((reads += 1)).padStart(16, '0') }]),
    };
    const pages = chosenEvents(endless, { upTo: '9999999999999999' });
    for (let page = 0; page < 3; page += 1) await pages.next();
    expect(reads).toBe(3);
  });
});

async function* streamed<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}
