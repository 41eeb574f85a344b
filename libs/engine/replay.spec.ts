import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { openDesk } from '../../test/toy/desk.js';
import { members } from '../../test/toy/members.js';
import { proposal } from '../../test/toy/proposal.js';
import { resealed } from '../../test/toy/resealed.js';
import type { Metadata, RecordedEvent } from './event.js';
import { createRegistry } from './registry.js';
import { verifyRun } from './replay.js';

const registry = createRegistry([proposal(1), proposal(2)]);
const history = await tell();
const collecting = { open: { progress: 'collecting', pace: 'running' } };

/** A proposal on version 1 that is opened, noted on, moved, supported by two and carried out. */
async function tell(): Promise<readonly RecordedEvent[]> {
  const { ask, events } = openDesk({ procedures: [proposal(1)] });
  await ask('OpenProposal', { title: 'Ny bro', deadline: '2024-04-01' });
  await ask('Note', { text: 'Læst' });
  await ask('MoveDeadline', { to: '2024-05-01' }, { by: members.chair });
  await ask('Support');
  await ask('Support', {}, { by: members.bo });
  await ask('CarryOut', { result: 'Bygget' });
  return events();
}

/** The history with one event's metadata replaced. */
function changed(at: number, metadata: Partial<Record<keyof Metadata, unknown>>): RecordedEvent[] {
  return history.map((event) =>
    event.revision === at ? { ...event, metadata: { ...event.metadata, ...metadata } as Metadata } : event,
  );
}

const finding = (events: readonly RecordedEvent[]) => {
  const found = verifyRun(events, registry);
  return found && [found.revision, found.problem];
};

describe('a history that nobody has touched', () => {
  it('holds, and so does every beginning of it', () => {
    for (let length = 0; length <= history.length; length += 1) {
      expect(verifyRun(history.slice(0, length), registry)).toBeUndefined();
    }
  });

  it('holds whatever order the store keeps fields in', () => {
    const reversed = (value: unknown): unknown =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(
            Object.entries(value)
              .map(([name, inner]) => [name, reversed(inner)])
              .toReversed(),
          )
        : value;
    expect(
      verifyRun(
        history.map((event) => reversed(event) as RecordedEvent),
        registry,
      ),
    ).toBeUndefined();
  });
});

describe('a history that was edited', () => {
  it('breaks the chain at the very event', () => {
    const edited = history.map((event) => (event.revision === 1 ? { ...event, data: { text: 'Ulæst' } } : event));
    expect(verifyRun(edited, registry)).toEqual({
      stream: 'proposal-p1',
      revision: 1,
      id: history[1]!.id,
      problem: 'hashkæden er brudt: indholdet svarer ikke til det, der blev gemt',
    });
  });

  it('breaks the chain after an event that was sealed anew by itself', () => {
    const [first, ...rest] = history;
    const [forged] = resealed([{ ...first!, data: { title: 'Ny tunnel', deadline: '2024-04-01' } }]);
    expect(finding([forged!, ...rest])).toEqual([1, expect.stringMatching(/^hashkæden er brudt/)]);
  });

  it('is missing an event, has one too many, or has two in the wrong order', () => {
    const [a, b, c, ...rest] = history as [RecordedEvent, RecordedEvent, RecordedEvent];
    const misplaced = /står, hvor revision \d skulle stå/;
    expect(finding([a, c, ...rest])).toEqual([2, expect.stringMatching(misplaced)]);
    expect(finding([a, b, b, c, ...rest])).toEqual([1, expect.stringMatching(misplaced)]);
    expect(finding([a, c, b, ...rest])).toEqual([2, expect.stringMatching(misplaced)]);
    expect(finding([b, c, ...rest])).toEqual([1, expect.stringMatching(misplaced)]);
  });

  it('is found whatever was changed, and never makes the check itself fail', () => {
    const field = fc.constantFrom(...(Object.keys(history[2]!.metadata) as (keyof Metadata)[]));
    fc.assert(
      fc.property(fc.nat(history.length - 1), field, fc.jsonValue(), (at, name, value) => {
        const same = JSON.stringify(history[at]!.metadata[name]) === JSON.stringify(value);
        expect(finding(changed(at, { [name]: value }))?.[0]).toBe(same ? undefined : at);
      }),
    );
  });

  it('is found when there is nothing left to read', () => {
    const gutted = [{ ...history[0]!, metadata: undefined as never }, ...history.slice(1)];
    expect(finding(gutted)).toEqual([0, expect.stringMatching(/^hændelsen kan ikke genberegnes/)]);
  });
});

describe('a history that was edited and sealed anew', () => {
  it.each<[string, number, object, string]>([
    [
      'goes where the chart does not',
      3,
      { to: 'agreed' },
      'til-tilstanden er »Vedtaget«, men definitionen giver »Samler støtte«',
    ],
    [
      'comes from where the run was not',
      4,
      { from: 'agreed' },
      'fra-tilstanden er »Vedtaget«, men forløbet stod i »Samler støtte«',
    ],
    [
      'has a deadline nobody armed',
      1,
      { armed: [{ id: 'deadline', command: 'Lapse', dueAt: '2030-01-01T00:00:00.000Z' }] },
      'fristerne svarer ikke til definitionen',
    ],
    ['has lost a deadline', 0, { armed: undefined }, 'fristerne svarer ikke til definitionen'],
    [
      'has a deadline moved',
      2,
      { armed: [{ id: 'deadline', command: 'Lapse', dueAt: '2024-05-02T22:00:00.000Z' }] },
      'fristerne svarer ikke til definitionen',
    ],
    [
      'has another definition than the run began on',
      2,
      { definition: 'proposal@2' },
      'hændelsen er afgjort efter proposal@2, men forløbet følger proposal@1',
    ],
    ['has a definition nobody knows', 0, { definition: 'proposal@7' }, 'definitionen proposal@7 er ikke installeret'],
    [
      'was given by one who had already supported it',
      4,
      { actor: history[3]!.metadata.actor },
      'til-tilstanden er »Vedtaget«, men definitionen giver »Samler støtte«',
    ],
  ])('is found when an event %s', (_what, at, metadata, problem) => {
    expect(finding(resealed(changed(at, metadata)))).toEqual([at, problem]);
  });

  it('is found when an event was left out that the rest depends on', () => {
    const without = history.filter(({ revision }) => revision !== 3);
    expect(finding(resealed(without))).toEqual([
      3,
      'til-tilstanden er »Vedtaget«, men definitionen giver »Samler støtte«',
    ]);
  });

  it('is found when something happens after the end', () => {
    const late = { ...history[1]!, metadata: { ...history[1]!.metadata, from: 'carriedOut', to: 'carriedOut' } };
    expect(finding(resealed([...history, late]))).toEqual([6, 'Noted var ikke mulig i »Udført«']);
  });

  it('is found when an event is of a type the definition does not have', () => {
    const odd = {
      ...history[1]!,
      type: 'Exploded',
      metadata: { ...history[1]!.metadata, from: collecting, to: collecting },
    };
    expect(finding(resealed([history[0]!, odd]))).toEqual([1, 'Exploded var ikke mulig i »Samler støtte«']);
  });

  it('is found when it stands in a stream of another procedure', () => {
    const moved = history.map((event) => ({ ...event, stream: 'body-p1' }));
    expect(finding(resealed(moved))).toEqual([
      0,
      'hændelsen er afgjort efter proposal@1, men står i et forløb af typen »body«',
    ]);
  });
});
