import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { verifyLog } from '#audit/verify-log.js';
import { municipalDirector, municipalTovholder, need, regionalTovholder, secretariat } from './people.js';
import { type Running, startProduct } from './product.js';
import { type SteeringGroup, chairs, regionalDirector, steeringGroup } from './steering-group.js';

interface Shown {
  state: { keys: string[] };
  view: { deadline: string; inWords: string; awaitingReport?: string[] };
}

const JANUARY = '2026-01-12T09:00:00.000Z';

/** What the chairs approve between two meetings, told in order on one product. */
describe('the chairmanship’s mandate', () => {
  let running: Running;
  let sss: SteeringGroup;
  let now = JANUARY;
  const shown = (id: string) => sss.get<Shown>(`chairApprovedCase/${id}`);
  /** A revision on spor 2 that both chairs have approved. */
  const approvedOnSpor2 = async (id: string): Promise<void> => {
    await sss.post(`revision/${id}/report-need`, need, municipalTovholder);
    for (const who of [municipalTovholder, regionalTovholder]) {
      await sss.post(`revision/${id}/propose-spor`, { spor: 2, reason: 'Hele aftalen' }, who);
    }
    await sss.post(`revision/${id}/submit-draft`, { summary: 'Gennemset', document: 'Sag 26/1' }, municipalTovholder);
    for (const who of [municipalDirector, regionalDirector]) await sss.post(`revision/${id}/approve-review`, {}, who);
    for (const chair of chairs) await sss.post(`revision/${id}/approve-as-chair`, {}, chair);
  };
  /** How often a revision and its case were reported. */
  const reports = async (id: string) => {
    const times = async (run: string, type: string) =>
      (await sss.get<{ events: { type: string }[] }>(`${run}/events`)).events.filter((one) => one.type === type).length;
    return {
      onRevision: await times(`revision/${id}`, 'ReportedToSss'),
      onCase: await times(`chairApprovedCase/revision-${id}`, 'CaseReported'),
    };
  };
  const waiting = async () => (await sss.get<Shown>('body/sss')).view.awaitingReport;

  beforeAll(async () => {
    running = await startProduct({ now: () => now, clockIntervalMs: 0 });
    sss = steeringGroup(running, (instant) => (now = instant));
    await sss.qualified('overgange');
    for (const chair of chairs) await sss.post('commissorium/overgange/approve-commissorium-as-chair', {}, chair);
  });
  afterAll(() => running.stop());

  it('leads to a case by itself, due by the rules while no meeting is planned', async () => {
    expect((await shown('commissorium-overgange')).view).toMatchObject({ deadline: '2026-03-13' });
    expect(await waiting()).toEqual(['commissorium-overgange']);
  });

  it('is due at the next meeting as soon as one is planned', async () => {
    await sss.post('body/sss/plan-meeting', { on: '2026-03-04' });
    await sss.post('body/sss/plan-meeting', { on: '2026-01-28' });
    expect((await shown('commissorium-overgange')).view).toMatchObject({
      deadline: '2026-01-28',
      inWords: 'Organet skal orienteres på mødet den 28. januar 2026.',
    });
  });

  it('follows a meeting that is called off', async () => {
    await sss.post('body/sss/cancel-meeting', { on: '2026-01-28', reason: 'For få kan komme' });
    expect((await shown('commissorium-overgange')).view.deadline).toBe('2026-03-04');
    await sss.jumpTo('2026-01-29T08:00:00.000Z');
    expect((await shown('commissorium-overgange')).state.keys).toEqual(['pending']);
  });

  it('is visibly overdue when the meeting is over and nobody was told', async () => {
    await sss.jumpTo('2026-03-04T23:00:00.000Z');
    const overdue = await sss.get<{ items: { id: string }[] }>('chairApprovedCase?state=overdue');
    expect(overdue.items.map(({ id }) => id)).toEqual(['commissorium-overgange']);
    const { items } = await sss.get<{ items: { id: string; command: string; dueAt: string }[] }>(
      `worklist?person=${secretariat['Sporskifte-Person']}&seat=${secretariat['Sporskifte-Seat']}&limit=200`,
    );
    expect(items.find(({ id }) => id === 'commissorium-overgange')).toMatchObject({
      command: 'ReportCase',
      dueAt: '2026-03-04T23:00:00.000Z',
    });
  });

  it('may still be reported, and is then late and off the list', async () => {
    now = '2026-04-16T08:00:00.000Z';
    await sss.post('chairApprovedCase/commissorium-overgange/report-case', { meetingOn: '2026-04-15' });
    expect((await shown('commissorium-overgange')).state.keys).toEqual(['reportedLate']);
    expect(await waiting()).toEqual([]);
  });

  it('reports a revision on spor 2 once: on the revision, and its case follows', async () => {
    await approvedOnSpor2('r1');
    expect(await waiting()).toEqual(['revision-r1']);
    await sss.post('revision/r1/record-report', { meetingOn: '2026-04-16' });
    expect((await shown('revision-r1')).state.keys).toEqual(['reported']);
    expect(await waiting()).toEqual([]);
    expect(await reports('r1')).toEqual({ onRevision: 1, onCase: 1 });
  });

  it('reports a revision on spor 2 once: on the case, and the revision follows', async () => {
    await approvedOnSpor2('r2');
    await sss.post('chairApprovedCase/revision-r2/report-case', { meetingOn: '2026-04-16' });
    expect((await sss.get<Shown>('revision/r2')).state.keys).toContain('published.complete');
    expect(await reports('r2')).toEqual({ onRevision: 1, onCase: 1 });
  });

  it('asks one person once for the report: on the case, which knows by when', async () => {
    await approvedOnSpor2('r3');
    const { items } = await sss.get<{ items: { id: string; command: string }[] }>(
      `worklist?person=${secretariat['Sporskifte-Person']}&seat=${secretariat['Sporskifte-Seat']}&limit=200`,
    );
    const asked = items.filter(({ id }) => id === 'r3' || id === 'revision-r3');
    expect(asked.map(({ id, command }) => `${id} ${command}`)).toEqual(['revision-r3 ReportCase']);
  });

  it('leaves nothing parked and a log that verifies', async () => {
    const { policies } = await sss.get<{ policies: { name: string; parked: object[] }[] }>('policies');
    expect(policies.filter(({ parked }) => parked.length > 0)).toEqual([]);
    expect((await verifyLog(running.product)).findings).toEqual([]);
  });
});
