import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fill, perform } from './forms.js';
import { checkPage } from './sound.js';
import { eventually } from './settled.js';
import { type Visitor, openAs, visit } from './visitor.js';

const INITIATIVE = 'kommunikationsredskaber';
const BOARD_CARD = 'Afprøve redskaber til kommunikation';

describe('the secretariat', () => {
  let secretary: Visitor;
  let cluster: Visitor;
  beforeAll(async () => {
    [secretary, cluster] = await Promise.all([openAs('p-1025'), openAs('p-1027')]);
  });
  afterAll(() => Promise.all([secretary.close(), cluster.close()]));

  it('calls for a lead, a cluster volunteers, and the board shows who was chosen', async () => {
    const { page } = secretary;
    const run = `initiative/${INITIATIVE}`;
    await perform(secretary, run, 'SetLeadFrame', {
      frame: 'Klyngen prøver redskaberne af i et år.',
      meetingOn: '2026-01-12',
      'clusters-klynge-fyn': true,
      deadline: '2099-03-01',
    });
    await visit(secretary, '/plan', false);
    const call = page
      .getByRole('table', { name: 'Indsatser, der søger en LEAD' })
      .getByRole('row', { name: BOARD_CARD });
    await call.getByText('1. marts 2099').waitFor();
    await perform(cluster, run, 'VolunteerAsLead', { cluster: 'klynge-fyn', offer: 'Vi har en projektleder klar.' });
    await perform(secretary, run, 'AssignLead', { cluster: 'klynge-fyn', meetingOn: '2026-01-12' });
    await visit(secretary, '/plan', false);
    await page.locator('.board-card', { hasText: BOARD_CARD }).getByText('LEAD: Sundhedsklynge Fyn').waitFor();
  });

  it('moves an initiative on, and the board says so', async () => {
    const { page } = secretary;
    const card = page.locator('.board-card', { has: page.locator('a[href$="/initiative/hjaelpemidler"]') });
    await visit(secretary, '/plan', false);
    const before = await card.innerText();
    await perform(secretary, 'initiative/hjaelpemidler', 'MandateInitiative', {
      'basis-notNeeded': true,
      meetingOn: '2026-01-12',
      reason: 'Opgaven er beskrevet i planen.',
    });
    await visit(secretary, '/plan', false);
    await eventually(async () => expect(await card.innerText()).not.toBe(before));
  });

  it('records what a municipality has adopted, and sees it in the ledger', async () => {
    const { page } = secretary;
    const run = 'agreement/sam-bo';
    await perform(secretary, run, 'OpenAdoption', { number: '2', 'parties-odense': true, 'parties-vejle': true });
    await perform(secretary, run, 'RecordPartyDecision', {
      'party-odense': true,
      'decision-adopted': true,
      decidedOn: '2026-01-12',
      document: 'Byrådets referat, punkt 7',
    });
    await visit(secretary, '/tilslutning/sam-bo');
    await page
      .getByRole('row', { name: /^Odense Kommune/ })
      .getByText('Byrådets referat, punkt 7')
      .waitFor();
    await visit(secretary, '/tilslutning', false);
  });

  it('follows the organisation over time', async () => {
    const { page } = secretary;
    await visit(secretary, '/organisation?dag=2026-01-01', false);
    const status = page.locator('main p[role=status]').first();
    const before = await status.innerText();
    await page.getByLabel('Dag', { exact: true }).fill('2027-01-01');
    await page.getByRole('button', { name: 'Vis', exact: true }).first().click();
    await page.waitForURL(/dag=2027-01-01/);
    await status.getByText('1. januar 2027').waitFor();
    expect(await status.innerText()).not.toBe(before);
  });

  it('sees what other rules would mean, and changes nothing by it', async () => {
    const { page, noise } = secretary;
    await visit(secretary, '/styringsmodel', false);
    const versions = () => page.locator('main').innerText();
    const before = await versions();
    await visit(secretary, '/styringsmodel/proev', false);
    await fill(page, { 'rules-hearingMonths': '5' });
    await page.getByRole('button', { name: 'Se virkningen' }).click();
    await page.getByRole('heading', { name: 'Regler, der bliver anderledes' }).waitFor();
    await checkPage(page, noise);
    await visit(secretary, '/styringsmodel', false);
    await eventually(async () => expect(await versions()).toBe(before));
  });

  it('is offered the bodies there are, and writes the id of one that is not there yet', async () => {
    const { page, noise } = secretary;
    await page.goto('/forloeb/succession/ny');
    await page.locator('#felt-lines-0-body').selectOption('klynge-fyn');
    await page.locator('input#felt-lines-0-successor').fill('naerhospital-fyn');
    await checkPage(page, noise);
  });

  it('calls people by their names, and agreements by theirs with a way to them', async () => {
    const { page } = secretary;
    await visit(secretary, '/organisation/tf-psykiatri', false);
    await eventually(async () =>
      expect(await page.locator('main').innerText()).toMatch(/Tove Prøvestad(?![^]*p-\d{4})/),
    );
    await visit(secretary, '/forloeb/revision/sam-bo-2023', false);
    await page
      .locator('.known')
      .getByRole('link', { name: /SAM:BO/ })
      .first()
      .click();
    await page.waitForURL('**/aftaler/sam-bo');
  });
});
