import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { municipalDirector, municipalTovholder, need, regionalDirector, regionalTovholder } from './people.js';
import { type Running, startProduct } from './product.js';

interface Case {
  id: string;
  procedure: string;
  kind: string;
  about: string;
  more?: string;
  askedBy: string;
  askedOn: string;
  ifNothingIsDone: { text: string; at?: string };
  dueAt: string | null;
  blocking: boolean;
  commands: string[];
  reasons: string[];
  seat: string;
  onBehalfOf?: string;
}

const substitute = { 'Sporskifte-Person': 'p-1007', 'Sporskifte-Seat': 'tf-psykiatri-kontaktdirektoer-municipal' };
const about = { procedure: 'revision', id: 'r-1' };

describe('the inbox of a contact director', () => {
  let running: Running;

  const post = async (path: string, body: object, headers: object): Promise<void> => {
    const response = await request(running.server)
      .post(path)
      .set({ ...headers })
      .send(body);
    expect([path, response.status < 300 ? '' : response.text]).toEqual([path, '']);
    await running.product.caughtUp(await running.product.store.head());
  };
  const inboxOf = async (headers: object): Promise<Case[]> => {
    const { body } = await request(running.server)
      .get('/api/inbox')
      .set({ ...headers })
      .expect(200);
    return (body as { cases: Case[] }).cases;
  };

  beforeAll(async () => {
    running = await startProduct({ now: () => '2026-01-12T09:00:00.000Z' });
    await post('/api/revision/r-1/report-need', need, municipalTovholder);
    const spor2 = { spor: 2, reason: 'Hele aftalen skal ses igennem' };
    await post('/api/revision/r-1/propose-spor', spor2, municipalTovholder);
    await post('/api/revision/r-1/propose-spor', spor2, regionalTovholder);
    const draft = { summary: 'Opsporing er skrevet ind', document: 'udkast-1' };
    await post('/api/revision/r-1/submit-draft', draft, municipalTovholder);
    const dispute = {
      about,
      kind: 'dispute',
      blocking: false,
      question: 'Hvem betaler for transporten?',
      position: 'Regionen',
    };
    await post('/api/escalation/tvist/escalate', dispute, municipalTovholder);
    await post('/api/escalation/tvist/give-position', { position: 'Kommunerne' }, regionalTovholder);
    const question = { about, question: 'Må satsen rettes uden videre?' };
    await post('/api/escalation/raad/ask-for-advice', question, municipalTovholder);
  });
  afterAll(() => running.stop());

  it('has what waits for a decision, the nearest deadline first and what has none last', async () => {
    const cases = await inboxOf(municipalDirector);
    expect(cases[0]).toMatchObject({ procedure: 'escalation', id: 'tvist', kind: 'escalation', blocking: false });
    expect(cases.slice(1).map(({ dueAt }) => dueAt)).toEqual([null, null]);
    expect(cases.map(({ kind }) => kind).toSorted()).toEqual(['advice', 'escalation', 'review']);
  });

  it('says what it is about, who asks, and what happens if nothing is done', async () => {
    const [dispute] = await inboxOf(municipalDirector);
    expect(dispute).toMatchObject({
      about: 'Tvist om Nye anbefalinger om opsporing: Hvem betaler for transporten?',
      askedBy: 'Kommunal tovholder, Tovholderfunktionen for psykiatri',
      askedOn: '2026-01-12',
      commands: ['GiveResolution', 'DeclareConflict'],
      reasons: [],
    });
    expect(dispute!.ifNothingIsDone).toMatchObject({ at: dispute!.dueAt });
    expect(dispute!.ifNothingIsDone.text).toMatch(/^Svarer kontaktdirektørerne ikke senest 26\. januar 2026/);
  });

  it('names what a draft changes', async () => {
    const review = (await inboxOf(municipalDirector)).find(({ kind }) => kind === 'review');
    expect(review).toMatchObject({
      about: 'Forløbsprogram for mennesker med depression: det gennemsete udkast skal videre til formandskabet.',
      more: 'Det er ændret: Opsporing er skrevet ind',
      commands: ['ApproveReview'],
    });
  });

  it('is the same for who stands in, and says for whom', async () => {
    const cases = await inboxOf(substitute);
    expect(cases.map(({ id }) => id).toSorted()).toEqual(['r-1', 'raad', 'tvist']);
    for (const one of cases) {
      expect(one).toMatchObject({ seat: 'tf-psykiatri-kontaktdirektoer-municipal', onBehalfOf: 'p-1003' });
    }
  });

  it('is for nobody else: a tovholder is asked for no decision here', async () => {
    expect(await inboxOf(municipalTovholder)).toEqual([]);
  });

  it('asks for a login', async () => {
    await request(running.server).get('/api/inbox').expect(401);
  });

  it('forgets what one has answered, also when a substitute did, and offers the other side to join', async () => {
    const words = { resolution: 'Regionen betaler', reason: 'Det følger af afsnit 3', scope: 'thisCase' };
    await post('/api/escalation/tvist/give-resolution', words, substitute);
    expect((await inboxOf(municipalDirector)).map(({ id }) => id)).not.toContain('tvist');
    const [theirs] = await inboxOf(regionalDirector);
    expect(theirs).toMatchObject({
      id: 'tvist',
      commands: ['JoinResolution', 'ObjectToResolution', 'GiveResolution', 'DeclareConflict'],
    });
    const { body } = await request(running.server).get('/api/escalation/tvist/events');
    const { events } = body as { events: { metadata: { actor: object } }[] };
    expect(events.at(-1)!.metadata.actor).toMatchObject({ person: 'p-1007', onBehalfOf: 'p-1003' });
  });
});
