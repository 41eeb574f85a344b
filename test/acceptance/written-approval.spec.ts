import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { verifyLog } from '#audit/verify-log.js';
import { secretariat } from './people.js';
import { type Running, startProduct } from './product.js';
import { type SteeringGroup, chairs, members, steeringGroup } from './steering-group.js';

interface Shown {
  state: { keys: string[]; title: string };
  view: {
    text: string;
    sha256: string;
    ruleInForce: string[];
    deadline: string;
    members: { seat: string; answerTitle: string }[];
    tally: { inWords: string };
    arithmetic: string[];
    ifCountedNow: string[];
  };
  deadlines: { command: string; dueAt: string }[];
}

interface Task {
  id: string;
  command: string;
  dueAt: string | null;
}

const JANUARY = '2026-01-12T09:00:00.000Z';
const FIRST_DEADLINE = '2026-01-26T23:00:00.000Z';
const LAST_DEADLINE = '2026-02-02T23:00:00.000Z';
const gp = members[8];
const [municipalChair, regionalChair] = chairs;

/** A commissorium is approved in writing; two never answer, and time does the rest. Told in order, on one product. */
describe('a written approval', () => {
  let running: Running;
  let sss: SteeringGroup;
  let now = JANUARY;
  const approval = 'writtenApproval/overgange-s1';

  const shown = () => sss.get<Shown>(approval);
  const tasksOf = async (who: { 'Sporskifte-Person': string; 'Sporskifte-Seat': string }) => {
    const path = `worklist?person=${who['Sporskifte-Person']}&seat=${who['Sporskifte-Seat']}&limit=200`;
    const { items } = await sss.get<{ items: Task[] }>(path);
    return items.filter(({ id }) => id.startsWith('overgange')).map(({ command }) => command);
  };
  const eventsOf = async () =>
    (await sss.get<{ events: { type: string; metadata: object }[] }>(`${approval}/events?limit=200`)).events;

  beforeAll(async () => {
    running = await startProduct({ now: () => now, clockIntervalMs: 0 });
    sss = steeringGroup(running, (instant) => (now = instant));
    await sss.qualified('overgange');
  });
  afterAll(() => running.stop());

  it('is prepared when the secretariat sends the commissorium to it, with its wording and the rules in force', async () => {
    await sss.post('commissorium/overgange/send-to-written-approval');
    const { state, view } = await shown();
    expect(state.keys).toEqual(['prepared']);
    expect(view.text).toMatch(/^Arbejdsgruppe om overgange\n\nBaggrund\nTeksten om background/);
    expect(view.sha256).toBe(createHash('sha256').update(view.text).digest('hex'));
    expect(view.ruleInForce).toContain(
      'Alle, der er medlem den dag, teksten sendes ud, bliver spurgt. Et svar kan ændres, så længe fristen løber.',
    );
  });

  it('asks the nine members and the two chairs, with the deadline of the rules', async () => {
    await sss.post(`${approval}/open-written-approval`);
    const { view, deadlines } = await shown();
    expect(view.members).toHaveLength(11);
    expect(deadlines).toMatchObject([{ command: 'RemindSilent', dueAt: FIRST_DEADLINE }]);
    expect(await tasksOf(gp)).toEqual(['AnswerWrittenApproval']);
  });

  it('leaves the list of those who have answered, and stays on that of those who have not', async () => {
    for (const who of [...members.slice(1, 8), regionalChair]) {
      await sss.post(`${approval}/answer-written-approval`, { answer: 'approves' }, who);
    }
    await sss.post(
      `${approval}/answer-written-approval`,
      { answer: 'approvesWithRemarks', remarks: 'Husk almen praksis' },
      members[0],
    );
    expect(await tasksOf(members[0])).toEqual([]);
    expect(await tasksOf(members[1])).toEqual([]);
    expect(await tasksOf(gp)).toEqual(['AnswerWrittenApproval']);
    expect(await tasksOf(municipalChair)).toEqual(['AnswerWrittenApproval']);
    expect((await shown()).view.tally.inWords).toBe(
      '8 godkendte, 1 godkendte med bemærkninger, 0 gjorde indsigelse, 0 undlod at tage stilling, 2 svarede ikke; i alt 11 spurgt',
    );
  });

  it('is no business of a secretary, nor of the other body’s members', async () => {
    const why = await sss.refused(`${approval}/answer-written-approval`, { answer: 'approves' }, secretariat);
    expect(why).toContain('Det kan kun gøres af de medlemmer, der er spurgt.');
  });

  it('reminds the two who are silent when the deadline has passed, and extends it once', async () => {
    await sss.jumpTo('2026-01-26T22:59:59.999Z');
    expect((await shown()).state.keys).toEqual(['open']);
    await sss.jumpTo(FIRST_DEADLINE);
    const { state, view, deadlines } = await shown();
    expect(state.title).toBe('Hos medlemmerne, forlænget');
    expect(view.deadline).toBe('2026-02-02');
    expect(deadlines).toMatchObject([{ command: 'CountAnswers', dueAt: LAST_DEADLINE }]);
    expect((await eventsOf()).at(-1)).toMatchObject({
      type: 'SilentReminded',
      data: { silent: [municipalChair['Sporskifte-Seat'], gp['Sporskifte-Seat']], deadline: '2026-02-02' },
      metadata: { actor: { seat: 'clock-writtenApproval' } },
    });
  });

  it('counts when the last deadline has passed, shows the arithmetic, and takes no silence for a yes', async () => {
    await sss.jumpTo(LAST_DEADLINE);
    const { state, view } = await shown();
    expect(state.keys).toEqual(['chairDecision']);
    expect(view.arithmetic).toEqual([
      '8 godkendte, 1 godkendte med bemærkninger, 0 gjorde indsigelse, 0 undlod at tage stilling, 2 svarede ikke; i alt 11 spurgt.',
      '9 af 11 (81 %) siger ja; reglen kræver 100 %.',
      'Tavshed er ikke samtykke.',
      'Formandskabet afgør sagen.',
    ]);
    expect(
      view.members.filter(({ answerTitle }) => answerTitle === 'Har ikke svaret, heller ikke efter rykker'),
    ).toHaveLength(2);
  });

  it('is decided by both chairs, and the commissorium goes on', async () => {
    for (const chair of chairs) await sss.post(`${approval}/approve-as-chair`, {}, chair);
    expect((await shown()).state.keys).toEqual(['approved']);
    expect((await sss.get<Shown>('commissorium/overgange')).state.keys).toEqual(['nomination']);
  });

  it('becomes a case for the next meeting by itself, since the chairs decided', async () => {
    expect(await sss.get('chairApprovedCase/skriftlig-overgange-s1')).toMatchObject({
      state: { keys: ['pending'] },
      view: { inWords: expect.stringContaining('Der er ikke planlagt et møde.') },
    });
  });

  it('can be followed in the audit trail by its procedure and by the clock’s own seat', async () => {
    const trail = await sss.get<{ items: { type: string }[] }>(
      'audit?procedure=writtenApproval&id=overgange-s1&seat=clock-writtenApproval',
    );
    expect(trail.items.map(({ type }) => type)).toEqual(['AnswersCounted', 'SilentReminded']);
  });

  it('leaves nothing parked and a log that verifies', async () => {
    const { policies } = await sss.get<{ policies: { name: string; parked: object[] }[] }>('policies');
    expect(policies.filter(({ parked }) => parked.length > 0)).toEqual([]);
    expect((await verifyLog(running.product)).findings).toEqual([]);
  });
});
