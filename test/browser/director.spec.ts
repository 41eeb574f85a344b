import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { tabTo } from './keyboard.js';
import { checkPage } from './sound.js';
import { eventually } from './settled.js';
import { type Visitor, openAs, product, visit } from './visitor.js';

const run = Date.now().toString(36);
const QUESTION = 'Hvem betaler for transporten efter udskrivning?';

const post = async (path: string, person: string, seat: string, data: object): Promise<void> => {
  const response = await fetch(`${product()}/api/${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Sporskifte-Person': person, 'Sporskifte-Seat': seat },
    body: JSON.stringify(data),
  });
  if (!response.ok) throw new Error(`${path}: ${await response.text()}`);
};
const municipal = ['p-1001', 'tf-psykiatri-tovholder-municipal'] as const;
const regional = ['p-1002', 'tf-psykiatri-tovholder-regional'] as const;

/** A dispute about an agreement, with both positions given. */
async function beginDispute(id: string): Promise<void> {
  const about = { procedure: 'agreement', id: 'depression' };
  const dispute = {
    about,
    kind: 'dispute',
    blocking: false,
    question: `${QUESTION} ${id}`,
    position: 'Det gør regionen.',
  };
  await post(`escalation/${id}/escalate`, ...municipal, dispute);
  await post(`escalation/${id}/give-position`, ...regional, { position: 'Det gør kommunerne.' });
}

describe('a kontaktdirektør', () => {
  const open: Visitor[] = [];
  const arrive = async (person: string, options = {}): Promise<Visitor> => {
    const visitor = await openAs(person, options);
    open.push(visitor);
    return visitor;
  };
  beforeAll(() => Promise.all(['a', 'b', 'c'].map((name) => beginDispute(`tvist-${run}-${name}`))));
  afterAll(() => Promise.all(open.map((visitor) => visitor.close())));

  it('settles a dispute on a phone, from the inbox to the answer', async () => {
    const visitor = await arrive('p-1004', { viewport: { width: 360, height: 740 } });
    const { page, noise } = visitor;
    await visit(visitor, '/sager');
    await page.getByRole('link', { name: new RegExp(`tvist-${run}-a`) }).click();
    await page.locator('.silence', { hasText: 'Hvis du ikke gør noget:' }).waitFor();
    for (const side of ['Kommunerne', 'Regionen'])
      await page.getByRole('region', { name: side, exact: true }).waitFor();
    await page.getByRole('button', { name: 'Følg kommunernes holdning' }).click();
    await eventually(async () => expect(await page.locator('#felt-resolution').inputValue()).toBe('Det gør regionen.'));
    await page.locator('#felt-reason').fill('Det følger af aftalens afsnit 3.');
    await checkPage(page, noise);
    await page.locator('form.command-form button[type=submit]').click();
    await page.locator('.alert-success').waitFor();
    await checkPage(page, noise);
    await visit(visitor, '/sager', false);
    await page.getByRole('link', { name: new RegExp(`tvist-${run}-a`) }).waitFor({ state: 'detached' });
  });

  it('joins what the other side decided, as a substitute who is told so everywhere', async () => {
    const visitor = await arrive('p-1007');
    const { page, noise } = visitor;
    await visit(visitor, '/sager');
    expect(await page.locator('.stand-in').count()).toBe(0);
    await page.getByRole('link', { name: new RegExp(`tvist-${run}-a`) }).click();
    await page
      .getByText(/Du handler som stedfortræder for Kommunal kontaktdirektør/)
      .first()
      .waitFor();
    await page.getByRole('heading', { name: 'Regionen har afgjort' }).waitFor();
    await page.locator('form.command-form button[type=submit]').click();
    await page.locator('.alert-success').waitFor();
    await checkPage(page, noise);
    await visit(visitor, `/forloeb/escalation/tvist-${run}-a`);
    await page
      .getByText(/ved stedfortræderen Birthe Påfundsen på vegne af Kirsten Demogaard/)
      .first()
      .waitFor();
  });

  it('answers with the keyboard alone', async () => {
    const visitor = await arrive('p-1003');
    const { page } = visitor;
    await visit(visitor, `/sager/tvist-${run}-b`, false);
    await tabTo(page, 'Følg regionens holdning');
    await page.keyboard.press('Enter');
    await tabTo(page, { id: 'felt-reason' });
    await page.keyboard.type('Kommunen har opgaven efter udskrivning.');
    await tabTo(page, { id: 'felt-scope-thisCase' });
    await page.keyboard.press('ArrowDown');
    await tabTo(page, 'Afgør');
    await page.keyboard.press('Enter');
    await page.locator('.alert-success').waitFor();
    await page.getByText('Fortolkning, der skal gælde fremover').first().waitFor();
  });

  it('asks without deciding, and steps aside when disqualified', async () => {
    const visitor = await arrive('p-1003');
    const { page } = visitor;
    await visit(visitor, `/sager/tvist-${run}-c`, false);
    await page.getByLabel('Stil et spørgsmål, eller svar').fill('Hvor mange ture er det om året?');
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await page.getByText('Sendt. Alle').waitFor();
    await page.getByRole('button', { name: /^Meld dig inhabil/ }).click();
    await page.locator('#felt-reason').last().fill('Min bror kører for regionen.');
    await page.locator('form.command-form button[type=submit]').click();
    await page.locator('.alert-success', { hasText: 'styregruppen' }).waitFor();
  });

  it('reviews a text in the same frame', async () => {
    const id = `retspsykiatri-${run}`;
    const reported = { agreement: 'retspsykiatriske-patienter', source: 'rateOrPractice', description: 'Ny praksis' };
    const spor = { spor: 2, reason: 'Hele aftalen skal ses igennem' };
    await post(`revision/${id}/report-need`, ...municipal, { ...reported, description: 'Ny praksis for udskrivning' });
    await post(`revision/${id}/propose-spor`, ...municipal, spor);
    await post(`revision/${id}/propose-spor`, ...regional, spor);
    await post(`revision/${id}/submit-draft`, ...municipal, { summary: 'Nye frister', document: 'udkast-1' });
    const visitor = await arrive('p-1003');
    const { page, noise } = visitor;
    await visit(visitor, `/sager/revision/${id}`);
    await page.getByRole('region', { name: 'Udkast' }).getByText('Nye frister').waitFor();
    await page.locator('form.command-form button[type=submit]').click();
    await page.locator('.alert-success').waitFor();
    await checkPage(page, noise);
  });

  it('reads what a draft changed, in the case as well as in the revision it leads to', async () => {
    const id = `retspsykiatri-${run}-b`;
    const need = { agreement: 'retspsykiatriske-patienter', source: 'rateOrPractice', description: 'Nye frister' };
    const spor = { spor: 2, reason: 'Hele aftalen skal ses igennem' };
    const draft = (months: string) => ({ summary: `Opfølgning inden ${months} måneder`, document: 'udkast' });
    await post(`revision/${id}/report-need`, ...municipal, need);
    await post(`revision/${id}/propose-spor`, ...municipal, spor);
    await post(`revision/${id}/propose-spor`, ...regional, spor);
    await post(`revision/${id}/submit-draft`, ...municipal, draft('tre'));
    await post(`revision/${id}/return-draft`, ...municipal, { remarks: 'Fristen skal være længere.' });
    await post(`revision/${id}/submit-draft`, ...municipal, draft('seks'));
    const { page, noise } = await arrive('p-1003');
    await page.goto(`/sager/revision/${id}`);
    await page.getByText('Se, hvad der er ændret siden version 1').click();
    await page.locator('ins', { hasText: 'seks' }).waitFor();
    await page.getByRole('link', { name: 'Hele forløbet med diagram, frister og historik' }).click();
    await page.locator('h1', { hasText: 'Revision af' }).waitFor();
    await page.locator('ins', { hasText: 'seks' }).waitFor();
    await checkPage(page, noise);
  });
});

describe('a tovholder', () => {
  it('asks the contact directors about a run', async () => {
    const visitor = await openAs('p-1001');
    const { page } = visitor;
    await visit(visitor, '/sager/ny?procedure=agreement&id=depression');
    await page.getByRole('link', { name: /råd/ }).click();
    await page.locator('#felt-question').fill('Må vi rette satsen uden videre?');
    await page.locator('form.command-form button[type=submit]').click();
    await page.locator('h1', { hasText: 'Må vi rette satsen uden videre?' }).waitFor();
    await visitor.close();
  });
});
