import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { municipalTovholder, regionalTovholder } from '../acceptance/people.js';
import { fill, perform, send } from './forms.js';
import { checkPage } from './sound.js';
import { act, revisionOnSpor2, stage } from './staged.mjs';
import { eventually, settled } from './settled.js';
import { type Visitor, openAs, product, visit } from './visitor.js';

describe('a hearing', () => {
  const id = `hoert-${randomUUID().slice(0, 8)}`;
  const hearing = `hearing/${id}-h1`;
  let tovholder: Visitor;
  let cluster: Visitor;
  beforeAll(async () => {
    [tovholder, cluster] = await Promise.all([openAs('p-1001'), openAs('p-1027')]);
    await stage(product(), revisionOnSpor2(id, 'depression'));
  });
  afterAll(() => Promise.all([tovholder.close(), cluster.close()]));

  it('is opened by a tovholder with the parties and the deadline', async () => {
    await perform(tovholder, `revision/${id}`, 'OpenHearing', {
      summary: 'Ny opsporing',
      document: 'Sag 26/1001, høringsudkast',
      'parties-odense': true,
      'parties-klynge-fyn': true,
      deadline: '2099-02-02',
    });
  });

  it('is answered by a cluster, which finds the way from the hearing’s page', async () => {
    const { page, noise } = cluster;
    await visit(cluster, `/hoeringer/${id}-h1`, false);
    await page
      .getByRole('row', { name: /Sundhedsklynge Fyn/ })
      .getByText('Mangler')
      .waitFor();
    await page.getByRole('link', { name: 'Gør det nu' }).first().click();
    await page.locator('#felt-document').waitFor();
    // Only the others who were asked can be answered for.
    await page.locator('#felt-jointWith-odense').waitFor();
    expect(await page.locator('input[id^="felt-jointWith-"]').count()).toBe(1);
    await fill(page, { document: 'Klyngens svar, sag 26/7' });
    await checkPage(page, noise);
    await send(page);
    await visit(cluster, `/hoeringer/${id}-h1`, false);
    await page
      .getByRole('row', { name: /Sundhedsklynge Fyn/ })
      .getByText('Svaret', { exact: true })
      .waitFor();
  });

  it('takes an answer for a party without a seat, and is closed when all have answered', async () => {
    await perform(tovholder, hearing, 'RecordResponse', { 'party-odense': true, document: 'Odenses svar, sag 26/8' });
    await perform(tovholder, hearing, 'CloseHearing');
  });

  it('has every answer split into remarks, and each remark given its colour with a word', async () => {
    const { page, noise } = tovholder;
    await page.goto(`/forloeb/${hearing}?handling=SplitResponse`);
    await fill(page, { response: '1' });
    const add = page.locator('#felt-remarks-add');
    if ((await page.locator('#felt-remarks-0-text').count()) === 0) await add.click();
    await fill(page, { 'remarks-0-text': 'Opsporingen er uklar' });
    await checkPage(page, noise);
    await send(page);
    const remarks = [
      { text: 'Fristen er for kort' },
      { text: 'Almen praksis mangler' },
      { text: 'Godt greb', positive: true },
    ];
    await act(product(), municipalTovholder, `${hearing}/split-response`, { response: 2, remarks });
    await perform(tovholder, hearing, 'HandleRemark', {
      remark: '1',
      'outcome-changed': true,
      note: 'Afsnittet er skrevet om.',
      place: 'Afsnit 2',
    });
    for (const [remark, outcome] of [
      [2, 'adjusted'],
      [3, 'unchanged'],
    ] as const) {
      const data = { remark, outcome, note: 'Drøftet med kommunen.', place: 'Afsnit 3' };
      await act(product(), regionalTovholder, `${hearing}/handle-remark`, data);
    }
    await visit(tovholder, `/hoeringer/${id}-h1`);
    const outcomes = page.locator('.outcomes li');
    await eventually(async () => {
      const counts = (await outcomes.allInnerTexts()).map((line) => line.replace(/\D+/g, ''));
      expect(counts).toEqual(['1', '1', '1', '1', '0']);
    });
    for (const colour of ['changed', 'adjusted', 'unchanged']) {
      await page.locator(`td .outcome.${colour}`).getByText(/\p{L}/u).waitFor();
    }
  });

  it('is concluded, and the revision goes on', async () => {
    const { page } = tovholder;
    await perform(tovholder, hearing, 'ConcludeHearing');
    await visit(tovholder, `/hoeringer/${id}-h1`);
    await page.getByText(/^Afsluttet\./).waitFor();
    await visit(tovholder, `/revisioner/${id}?handling=SubmitDraft`, false);
    await page.locator('#felt-summary').waitFor();
    await settled(page);
  });
});
