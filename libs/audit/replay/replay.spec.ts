import { describe, expect, it } from '@jest/globals';
import { diagramOf } from '#engine/diagram.js';
import type { RecordedEvent } from '#engine/event.js';
import { createRegistry } from '#engine/registry.js';
import type { OrganisationState } from '#organisation/organisation.js';
import type { Body } from '#organisation/body.js';
import type { Seat } from '#organisation/seat.js';
import type { ModelVersion } from '#procedures/governance/model.js';
import { procedures } from '#procedures/registry.js';
import { keptHistories } from '../../../test/histories/files.js';
import { replay } from './replay.js';

const registry = createRegistry(procedures);
const NOW = '2026-03-01T09:00:00.000Z';
const histories = keptHistories();

const body = (name: string): Body => ({
  name,
  aliases: [],
  level: 'administrative',
  legalBasis: 'Aftale',
  firstDay: '2023-01-25',
  successors: [],
  members: [],
  portfolio: [],
});
const chair = (side: 'municipal' | 'regional', person: string): Seat => ({
  title: side === 'municipal' ? 'Kommunal formand' : 'Regional formand',
  body: 'sss',
  function: 'chair',
  side,
  terms: [{ person, from: '2023-01-25', to: '2025-12-31' }],
  substitutes: [],
});
const organisation: OrganisationState = {
  bodies: new Map([['sss', body('Strategisk Sundhedsstyregruppe')]]),
  seats: new Map([
    ['sss-chair-municipal', chair('municipal', 'p-lone')],
    ['sss-chair-regional', chair('regional', 'p-ulla')],
  ]),
};
const models: readonly ModelVersion[] = [];

function history(name: string): readonly RecordedEvent[] {
  return histories.find((kept) => `${kept.folder}/${kept.name}` === name)!.history.events;
}

const replayed = (events: readonly RecordedEvent[]) => replay({ events, registry, organisation, models, now: NOW });
const stepOf = (events: readonly RecordedEvent[], type: string) => {
  const found = events.find((event) => event.type === type)!;
  return replayed(events).step(found.revision, { commands: true });
};

describe('the replay of a run', () => {
  it.each(histories.map((kept) => [`${kept.folder}/${kept.name}`, kept.history.events] as const))(
    'lights only what stands in the diagram: %s',
    (_name, events) => {
      const run = replayed(events);
      expect(run.verdict).toBe('holds');
      for (const { revision } of events) {
        const { lit, definition, definitionBefore, readable } = run.step(revision, { commands: true });
        expect(readable).toBe(true);
        const before = diagramOf(registry.version((definitionBefore ?? definition)!.definition).procedure);
        const after = diagramOf(registry.version(definition!.definition).procedure);
        expect(before.states.map(({ key }) => key)).toEqual(expect.arrayContaining([...lit!.before, ...lit!.left]));
        expect(after.states.map(({ key }) => key)).toEqual(expect.arrayContaining([...lit!.after, ...lit!.entered]));
        expect(before.transitions.map(({ id }) => id)).toEqual(expect.arrayContaining([...lit!.transitions]));
      }
    },
  );

  it('says where the run went and which way it took', () => {
    const step = stepOf(history('revision@2/spor-1'), 'DraftSubmitted');
    expect([step.before?.keys, step.after?.keys]).toEqual([['spor1.drafting'], ['spor1.signOff']]);
    expect(step.lit).toMatchObject({
      left: ['spor1.drafting'],
      entered: ['spor1.signOff'],
      transitions: ['spor1.drafting/DraftSubmitted/0'],
    });
  });

  it('says which of several ways was taken', () => {
    const events = history('revision@2/lifted-to-meeting');
    const run = replayed(events);
    const ways = events.flatMap(({ revision }) => run.step(revision, { commands: false }).lit!.transitions);
    expect(ways).toContain('spor2.chairApproval/LiftedToMeeting/0');
    expect(ways).toContain('spor2.sssMeeting/SssDecided/0');
  });

  it('lights two regions at once where an event moves both', () => {
    const { lit } = stepOf(history('revision@1/spor-3-pause-and-dispute'), 'Paused');
    expect(lit!.before.length).toBeGreaterThan(2);
    expect(lit!.after).toContain('paused');
  });

  it('tells who could have done what that day, and why the others could not', () => {
    const { commands } = stepOf(history('revision@2/lifted-to-meeting'), 'LiftedToMeeting');
    const lift = commands!.find(({ command }) => command === 'LiftToMeeting')!;
    expect(lift).toMatchObject({ allowed: true, given: true, reasons: [] });
    expect(lift.for[0]!.seats.map(({ holder, allowed }) => [holder, allowed])).toEqual([
      ['p-lone', true],
      ['p-ulla', true],
    ]);
    const draft = commands!.find(({ command }) => command === 'SubmitDraft')!;
    expect(draft).toMatchObject({ allowed: false, given: false });
    expect(draft.reasons[0]).toMatch('Det kan ikke ske, mens forløbet er i');
    expect(commands!.filter(({ allowed, reasons }) => allowed === reasons.length > 0)).toEqual([]);
  });

  it('asks the organisation of that day, and not that of today', () => {
    const events = history('revision@2/lifted-to-meeting');
    const gone = new Map([...organisation.seats].map(([id, seat]) => [id, { ...seat, terms: [] }]));
    const found = replay({ events, registry, organisation: { ...organisation, seats: gone }, models, now: NOW });
    const { revision } = events.find(({ type }) => type === 'LiftedToMeeting')!;
    const lift = found.step(revision, { commands: true }).commands!.find(({ command }) => command === 'LiftToMeeting')!;
    expect(lift).toMatchObject({ allowed: false });
    expect(lift.reasons).toContain('Kommunal formand var ledig den dag.');
  });

  it('works the possibilities out only when they are asked for', () => {
    expect(replayed(history('revision@2/spor-1')).step(0, { commands: false })).not.toHaveProperty('commands');
  });

  it('shows the text as it was at the step, and not before there was one', () => {
    const events = history('revision@2/spor-1');
    expect(replayed(events).step(0, { commands: false }).text).toBeUndefined();
    expect(stepOf(events, 'DraftSubmitted').text).toMatchObject({ version: 1, title: 'Udkast 1' });
  });

  it('names both definitions where a run is moved', () => {
    const { definition, definitionBefore } = stepOf(history('revision@1/moved-to-hearings'), 'DefinitionMigrated');
    expect([definitionBefore?.version, definition?.version]).toEqual([1, 2]);
  });

  it('compares the model the run follows with the one of the day', () => {
    const version = (number: number, validFrom: string) =>
      ({ number, title: `Version ${number}`, validFrom, decidedBy: 'SSS', rules: {} as never }) as const;
    const events = history('revision@2/spor-1');
    const number = (events[0]!.data['rules'] as { model: number }).model;
    const both = [version(number, '2023-01-25'), version(number + 1, '2023-06-01')];
    const { model } = replay({ events, registry, organisation, models: both, now: NOW }).step(0, { commands: false });
    expect(model).toMatchObject({ followed: { number }, thatDay: { number: number + 1 }, same: false });
    expect(model!.text).toMatch(`var version ${number + 1} (Version ${number + 1}) i kraft.`);
  });
});

describe('the deadlines of a run', () => {
  const endings = (name: string, now = NOW) =>
    replay({ events: history(name), registry, organisation, models, now }).deadlines.map(({ ending }) => ending);

  it('are met, passed by or still running', () => {
    expect(endings('hearing@1/of-a-revision')).toEqual(['moved', 'fired']);
    expect(endings('chairApprovedCase@1/overdue-and-late')).toEqual(['fired']);
    expect(endings('chairApprovedCase@1/reported')).toEqual(['late']);
  });

  it('are told by the steps that arm and end them', () => {
    const run = replayed(history('chairApprovedCase@1/overdue-and-late'));
    const [course] = run.deadlines;
    const armed = run.step(course!.armedAt, { commands: false }).deadlines!.armed;
    const ended = run.step(course!.endedAt!, { commands: false }).deadlines!.ended;
    expect([armed[0]?.id, ended[0]?.id]).toEqual(['report', 'report']);
    expect(armed[0]?.text).toMatch(/^Udløbet .*: uret gav kommandoen/);
  });

  it('are overdue when the day has passed and nothing has come of them', () => {
    const events = history('chairApprovedCase@1/reported').slice(0, 1);
    const at = (now: string) => replay({ events, registry, organisation, models, now }).deadlines[0]?.ending;
    expect([at('2000-01-01T00:00:00.000Z'), at('2099-01-01T00:00:00.000Z')]).toEqual(['running', 'overdue']);
  });
});

describe('a run that was tampered with', () => {
  const events = history('revision@2/spor-1');
  const forged = events.map((event) => (event.revision === 1 ? { ...event, data: { forged: true } } : event));

  it('is shown to its end, and judged to the first step that does not hold', () => {
    const run = replayed(forged);
    expect(run).toMatchObject({ verdict: 'doesNotHold', firstWrong: 1 });
    const verdicts = forged.map(({ revision }) => run.step(revision, { commands: true }).verdict);
    expect(verdicts.slice(0, 3)).toEqual(['holds', 'doesNotHold', 'notJudged']);
    expect(run.step(1, { commands: false }).problem).toMatch('hashkæden er brudt');
  });

  it('is shown as it is stored where nothing can be read out of it', () => {
    const gutted = events.map((event) => (event.revision === 1 ? { ...event, metadata: null as never } : event));
    const step = replayed(gutted).step(1, { commands: true });
    expect(step).toMatchObject({ readable: false, verdict: 'doesNotHold', event: { type: events[1]!.type } });
  });
});
