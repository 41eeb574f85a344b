import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { chairs, members } from '../acceptance/steering-group.js';
import { fill, perform, send } from './forms.js';
import { checkPage } from './sound.js';
import { act, as, qualified, stage } from './staged.mjs';
import { type Visitor, openAs, openVisitor, product, visit } from './visitor.js';

const TITLE = 'Overgange for ældre';

describe('a commissorium in writing', () => {
  const id = `overgange-${randomUUID().slice(0, 8)}`;
  const approval = `writtenApproval/${id}-s1`;
  const run = `commissorium/${id}`;
  let secretary: Visitor;
  beforeAll(async () => {
    secretary = await openAs('p-1025');
    await stage(product(), qualified(id, TITLE));
  });
  afterAll(() => secretary.close());

  it('is sent to the members by the secretariat', async () => {
    await perform(secretary, run, 'SendToWrittenApproval');
    await perform(secretary, approval, 'OpenWrittenApproval');
    await visit(secretary, `/skriftlige-godkendelser/${id}-s1`, false);
    await secretary.page.getByText('Har ikke svaret').nth(8).waitFor();
  });

  it('tells a member who looks in another seat that it waits for them, and changes the seat', async () => {
    const member = await openAs('p-1004');
    const { page, noise } = member;
    await visit(member, `/skriftlige-godkendelser/${id}-s1`, false);
    await page.getByText('Der ventes på dig i en anden post').waitFor();
    await checkPage(page, noise);
    await page.getByRole('button', { name: 'Skift til den post' }).click();
    await page.getByRole('link', { name: 'Gør det nu' }).waitFor();
    await page.getByText('Der ventes på dig i en anden post').waitFor({ state: 'detached' });
    await member.close();
  });

  it('is answered by a member from the inbox, with remarks', async () => {
    const member = await openAs('p-1020');
    const { page, noise } = member;
    await visit(member, '/sager', false);
    await page.locator(`main a[href*="${id}-s1"]`).first().click();
    await page.locator('form.command-form').waitFor();
    await fill(page, { 'answer-approvesWithRemarks': true, remarks: 'Husk almen praksis' });
    await checkPage(page, noise);
    await send(page);
    await checkPage(page, noise);
    await member.close();
  });

  it('shows what the count would give while the answers come in; counting is for the clock when the deadline has passed', async () => {
    const others = [...members.slice(0, 8), ...chairs];
    for (const who of others) await act(product(), who, `${approval}/answer-written-approval`, { answer: 'approves' });
    await visit(secretary, `/skriftlige-godkendelser/${id}-s1`);
    const { page } = secretary;
    await page.getByRole('heading', { name: 'Hvis der blev talt op nu' }).waitFor();
    await page.getByText('11 af 11 (100 %) siger ja', { exact: false }).waitFor();
    await page.getByRole('row', { name: /Husk almen praksis/ }).waitFor();
  });
});

describe('a commissorium', () => {
  const id = `udskrivning-${randomUUID().slice(0, 8)}`;
  const run = `commissorium/${id}`;
  let secretary: Visitor;
  beforeAll(async () => {
    secretary = await openAs('p-1025');
    await stage(product(), qualified(id, TITLE));
  });
  afterAll(() => secretary.close());

  it('is approved at a meeting', async () => {
    await perform(secretary, run, 'RecordCommissoriumApproval', { meetingOn: '2026-01-12' });
    await visit(secretary, `/kommissorier/${id}`, false);
    await secretary.page.getByText('Udpegning').first().waitFor();
  });

  it('gets its members and secretaries from both sides, and begins', async () => {
    const { page } = secretary;
    const regional = as('p-1026', 'kog-secretary-regional');
    const municipal = { profile: 'Sygeplejerske', 'side-municipal': true, person: 'p-1015' } as const;
    await perform(secretary, run, 'NominateMember', municipal);
    await visit(secretary, '/udpegninger', false);
    const group = page.locator('section', { has: page.locator(`a[href$="/${id}"]`) }).last();
    await group.getByText('1 af 2 besat, 1 mangler').waitFor();
    const psychiatrist = { profile: 'Psykiater', side: 'regional', person: 'p-1016' };
    await act(product(), regional, `${run}/nominate-member`, psychiatrist);
    await perform(secretary, run, 'NameSecretary', { 'side-municipal': true, person: 'p-1025' });
    await act(product(), regional, `${run}/name-secretary`, { side: 'regional', person: 'p-1026' });
    await perform(secretary, run, 'StartWorkingGroup');
    await visit(secretary, '/udpegninger', false);
    await group.getByText('Alle 2 er besat').waitFor();
  });

  it('is there for everyone to read', async () => {
    const citizen = await openVisitor();
    await visit(citizen, '/offentligt/kommissorier', false);
    await citizen.page.locator(`a[href$="/${id}"]`).click();
    await citizen.page.locator('h1', { hasText: TITLE }).waitFor();
    await checkPage(citizen.page, citizen.noise);
    await citizen.close();
  });
});
