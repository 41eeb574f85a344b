import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { municipalDirector, municipalTovholder, regionalDirector } from '../acceptance/people.js';
import { tabTo } from './keyboard.js';
import { checkPage } from './sound.js';
import { revisionOnSpor2, stage } from './staged.mjs';
import { settled } from './settled.js';
import { type Visitor, openAs, openVisitor, product, visit } from './visitor.js';

/** Tovholder, kontaktdirektør and revisor have theirs among their other journeys. */
describe('with the keyboard alone', () => {
  const run = randomUUID().slice(0, 8);
  const reviewed = `formand-${run}`;
  const heard = `klynge-${run}`;
  const open: Visitor[] = [];
  const arrive = async (person?: string): Promise<Visitor> => {
    const visitor = person ? await openAs(person) : await openVisitor();
    open.push(visitor);
    return visitor;
  };

  /** Goes along a link or presses a button, as one does who has no mouse. */
  async function follow({ page }: Visitor, sought: Parameters<typeof tabTo>[1], key?: string): Promise<void> {
    await tabTo(page, sought, key);
    await page.keyboard.press('Enter');
  }

  beforeAll(async () => {
    const parties = { summary: 'Ny opsporing', document: 'Sag 26/1', parties: ['klynge-fyn'], deadline: '2099-02-02' };
    await Promise.all([
      stage(product(), [
        ...revisionOnSpor2(reviewed, 'retspsykiatriske-patienter'),
        [municipalTovholder, `revision/${reviewed}/submit-draft`, { summary: 'Nye frister', document: 'Sag 26/3' }],
        [municipalDirector, `revision/${reviewed}/approve-review`],
        [regionalDirector, `revision/${reviewed}/approve-review`],
      ]),
      stage(product(), [
        ...revisionOnSpor2(heard, 'depression'),
        [municipalTovholder, `revision/${heard}/open-hearing`, parties],
      ]),
    ]);
  });
  afterAll(() => Promise.all(open.map((visitor) => visitor.close())));

  it('a chair approves from the inbox', async () => {
    const chair = await arrive('p-1018');
    const { page, noise } = chair;
    await visit(chair, '/', false);
    await follow(chair, 'Sager til afgørelse');
    const link = page.locator(`main a[href$="/${reviewed}"]`).first();
    await link.waitFor();
    await follow(chair, { href: `/sager/revision/${reviewed}` });
    await page.locator('#felt-note').waitFor();
    await tabTo(page, { id: 'felt-note' });
    await page.keyboard.type('Godt arbejde.');
    await follow(chair, 'Godkend som formand');
    await page.locator('.alert-success').waitFor();
    await checkPage(page, noise, false);
  });

  it('the secretariat goes from the board to the table, and notes the next step of an initiative', async () => {
    const secretary = await arrive('p-1025');
    const { page, noise } = secretary;
    await visit(secretary, '/', false);
    await follow(secretary, 'Plan og indsatser');
    await page.locator('.board').waitFor();
    await follow(secretary, 'Tabel');
    await page.waitForURL(/visning=tabel/);
    await follow(secretary, { href: '/forloeb/initiative/delestillinger' });
    await page.locator('.action-button').first().waitFor();
    await follow(secretary, /^Notér næste skridt/);
    await page.locator('#felt-nextStep').waitFor();
    await tabTo(page, { id: 'felt-nextStep' });
    await page.keyboard.type('Klyngerne drøfter det i marts.');
    await follow(secretary, 'Notér næste skridt');
    await page.locator('.alert-success').waitFor();
    await checkPage(page, noise, false);
  });

  it('a cluster’s secretary answers a hearing', async () => {
    const cluster = await arrive('p-1027');
    const { page, noise } = cluster;
    await visit(cluster, `/hoeringer/${heard}-h1`, false);
    await follow(cluster, 'Gør det nu');
    await page.locator('#felt-document').waitFor();
    await tabTo(page, { id: 'felt-document' });
    await page.keyboard.type('Sag 26/9, klyngens svar');
    await follow(cluster, 'Afgiv høringssvar');
    await page.locator('.alert-success').waitFor();
    await checkPage(page, noise, false);
  });

  it('one administrator proposes an auditor’s access, and the other grants it', async () => {
    const [first, second] = [await arrive('p-1037'), await arrive('p-1038')];
    const { page } = first;
    await visit(first, '/forloeb/auditorGrant', false);
    await follow(first, 'Begynd nyt');
    await page.locator('#felt-auditor').waitFor();
    await tabTo(page, { id: 'felt-auditor' });
    await page.keyboard.type('p-1036');
    for (const [id, typed] of [
      ['felt-from', '12122026'],
      ['felt-to', '10102027'],
    ] as const) {
      await tabTo(page, { id });
      await page.keyboard.type(typed);
    }
    await tabTo(page, { id: 'felt-closedToo-true' });
    await page.keyboard.press('Space');
    await tabTo(page, { id: 'felt-purpose' });
    await page.keyboard.type('Årlig revision af samarbejdsaftalerne');
    await tabTo(page, { id: 'felt-legalGround' });
    await page.keyboard.type('Kommunestyrelsesloven');
    await follow(first, 'Foreslå');
    await page.waitForURL((url) => /\/forloeb\/auditorGrant\/(?!ny)./.test(url.pathname));
    await page.locator('.state-summary').waitFor();
    await settled(page);

    await visit(second, new URL(page.url()).pathname, false);
    await follow(second, /^Godkend/);
    await second.page.locator('form.command-form').waitFor();
    await follow(second, /^Godkend/);
    await second.page.locator('.alert-success').waitFor();
    await checkPage(second.page, second.noise, false);
  });

  it('anybody reads an agreement in force without a login', async () => {
    const citizen = await arrive();
    const { page, noise } = citizen;
    await visit(citizen, '/', false);
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').innerText()).toBe('Gå til sidens indhold');
    await page.keyboard.press('Enter');
    await follow(citizen, /^Aftaler i kraft/);
    await page.locator('h1', { hasText: 'Aftaler' }).waitFor();
    await follow(citizen, 'SAM:BO, forløb 0-5');
    await page.locator('h1', { hasText: 'SAM:BO' }).waitFor();
    await page.locator('h1:focus', { hasText: /^SAM:BO/ }).waitFor();
    await checkPage(page, noise, false);
  });
});
