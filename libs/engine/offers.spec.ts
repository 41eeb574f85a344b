import { describe, expect, it } from '@jest/globals';
import { openDesk } from '../../test/toy/desk.js';
import { members } from '../../test/toy/members.js';
import { unopened } from './fold.js';
import { type Offer, offers } from './offers.js';
import type { ActingSeat, Run } from './procedure.js';

const desk = openDesk();
const installed = desk.registry.newest('proposal');
const NOW = '2024-03-01T09:00:00.000Z';
const { anna, chair } = members;

const offered = (run: Run, to?: ActingSeat): Record<string, Offer> =>
  Object.fromEntries(offers(installed, run, to, NOW).map((offer) => [offer.command, offer]));

const allowed = (run: Run, to?: ActingSeat) =>
  Object.values(offered(run, to))
    .filter((offer) => offer.allowed)
    .map(({ command }) => command);

async function opened(): Promise<Run> {
  return (await openDesk().ask('OpenProposal', { title: 'Ny bro', deadline: '2024-04-01' })).run;
}

async function paused(): Promise<Run> {
  const { ask } = openDesk();
  await ask('OpenProposal', { title: 'Ny bro' });
  return (await ask('PauseProposal', {}, { by: chair })).run;
}

describe('the offers of a run', () => {
  it('are all its commands in the order declared, with their words', async () => {
    const found = offers(installed, await opened(), anna, NOW);
    expect(found.map(({ command }) => command)).toEqual([
      ...Object.keys(installed.procedure.commands),
      'AttachDocument',
      'WithdrawDocument',
      'CloseReading',
      'OpenReading',
    ]);
    expect(found[1]).toMatchObject({ title: 'Støt', description: 'Støtter forslaget.' });
  });

  it('are allowed without reasons, or refused with every reason', async () => {
    const run = await opened();
    expect(offered(run, anna).Support).toMatchObject({ allowed: true, reasons: [] });
    expect(offered(run, anna).PauseProposal).toMatchObject({
      allowed: false,
      reasons: ['Det kan kun gøres af bestyrelsens formand.'],
    });
    expect(offered(run, chair).CarryOut).toMatchObject({
      allowed: false,
      reasons: ['Det kan kun gøres af foreningens medlemmer.', 'Det kan ikke ske, mens forløbet er i »Samler støtte«.'],
    });
  });

  it('are what each seat may do, and differ from seat to seat', async () => {
    const run = await opened();
    expect(allowed(run, anna)).toEqual(['Support', 'Lapse', 'Note']);
    expect(allowed(run, chair)).toEqual(['MoveDeadline', 'PauseProposal', 'AttachDocument', 'CloseReading']);
    expect(allowed(run, members.clock)).toEqual(['Lapse']);
    expect(allowed(run, { ...chair, side: 'regional' })).toEqual([]);
    expect(allowed(run, { ...chair, body: 'elsewhere' })).toEqual([]);
  });

  it('judge only the state when nobody is asking', async () => {
    expect(allowed(await opened())).toEqual([
      'Support',
      'MoveDeadline',
      'Lapse',
      'Note',
      'PauseProposal',
      'AttachDocument',
      'CloseReading',
    ]);
  });

  it('have a document to withdraw only where there is one', async () => {
    const run = await opened();
    expect(offered(run, chair).WithdrawDocument?.reasons).toEqual([
      'Forløbet har ingen bilag, der kan trækkes tilbage.',
    ]);
    const attached = { at: NOW, person: 'p-1', seat: 'board-chair' };
    const file = { hash: 'a'.repeat(64), size: 1, type: 'application/pdf', scan: 'clean' as const };
    const document = { ...file, title: 'Udkast', kind: 'draft' as const, closed: false, attached };
    expect(allowed({ ...run, documents: [document] }, chair)).toContain('WithdrawDocument');
  });

  it('name the seats that have the mandate', async () => {
    expect(offered(await opened()).PauseProposal?.seats).toEqual([
      { function: 'chair', body: 'board', side: 'municipal' },
    ]);
  });

  it('tell of a requirement that is not met', async () => {
    expect(offered(await paused(), anna).Support).toMatchObject({
      allowed: false,
      reasons: ['Forslaget er sat på pause.'],
    });
  });

  it('leave a requirement about what will be entered until it is entered', async () => {
    expect(offered(await opened(), chair).MoveDeadline).toMatchObject({ allowed: true, reasons: [] });
  });

  it('begin with opening it', () => {
    const run = unopened(installed, 'p1');
    expect(allowed(run, anna)).toEqual(['OpenProposal']);
    expect(offered(run, anna).Support?.reasons).toEqual(['Forløbet er ikke begyndt endnu.']);
  });

  it('are none when it has ended, and say so', async () => {
    const { ask } = openDesk();
    await ask('OpenProposal', { title: 'Ny bro' });
    const { run } = await ask('Lapse');
    expect(allowed(run, anna)).toEqual([]);
    expect(offered(run, anna).Note?.reasons).toEqual([
      'Forløbet er afsluttet (Bortfaldet), og der kan ikke ændres mere.',
    ]);
  });
});
