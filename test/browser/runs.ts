import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { need } from '../acceptance/people.js';

/** Somebody's session as a program would use it: cookies, seat and token of a page where they are logged in. */
export async function give(page: Page, address: string, data: object): Promise<number> {
  const me = (await (await page.request.get('/api/me')).json()) as { csrfToken: string; seats: { seat: string }[] };
  const headers = { 'X-CSRF-Token': me.csrfToken, 'Sporskifte-Seat': me.seats[0]!.seat };
  const answer = await page.request.post(address, { headers, data });
  if (answer.status() >= 400) throw new Error(`${address}: ${await answer.text()}`);
  return ((await answer.json()) as { revision: number }).revision;
}

/** Begins a revision of its own, by the tovholder who is logged in on a page. @returns its id */
export async function beginRevision(page: Page): Promise<string> {
  const id = `proeve-${randomUUID().slice(0, 8)}`;
  await give(page, `/api/revision/${id}/report-need`, need);
  return id;
}
