import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Visitor, openAs, visit } from './visitor.js';

describe('what the secretariat keeps an eye on', () => {
  let secretary: Visitor;
  beforeAll(async () => {
    secretary = await openAs('p-1025');
  });
  afterAll(() => secretary.close());

  it.each([
    ['the plan as a board', '/plan'],
    ['the plan as a roadmap', '/plan?visning=tidslinje'],
    ['the plan as a table', '/plan?visning=tabel'],
    ['who has adopted what', '/tilslutning?klynge=klynge-fyn'],
    ['one agreement and its parties', '/tilslutning/laenderygbesvaer'],
    ['the organisation on the day of the new structure', '/organisation?dag=2027-01-01'],
    ['a body with its record', '/organisation/kog'],
    ['the governance model', '/styringsmodel'],
    ['a proposal for other rules', '/styringsmodel/proev'],
    ['hearings and approvals', '/hoeringer'],
    ['nominations', '/udpegninger'],
  ])('is sound: %s', async (_what, address) => {
    await visit(secretary, address, true);
  });

  it('calls people by their names, and agreements by theirs with a way to them', async () => {
    const { page } = secretary;
    await visit(secretary, '/organisation/tf-psykiatri', false);
    expect(await page.locator('main').innerText()).toMatch(/Tove Prøvestad(?![^]*p-\d{4})/);
    await visit(secretary, '/forloeb/revision/sam-bo-2023', false);
    await page
      .locator('.known')
      .getByRole('link', { name: /SAM:BO/ })
      .first()
      .click();
    await page.waitForURL('**/aftaler/sam-bo');
  });
});
