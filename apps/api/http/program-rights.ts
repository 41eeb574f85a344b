import type { Request } from 'express';
import { danishDay } from '#engine/calendar.js';
import { Refusal } from '#engine/refusal.js';
import { countsOn } from '#organisation/access.js';
import type { Product } from '../product.js';
import { callerOf } from '../login/caller.js';

/**
 * A program that has been given rights acts within them. The seat it acts in is the organisation's to judge, as a
 * person's is. @throws Refusal `no-mandate`
 */
export async function checkProgram({ directory, now }: Product, request: Request): Promise<void> {
  const caller = callerOf(request);
  if (caller?.via !== 'token') return;
  const rights = (await directory.accesses()).clients.get(caller.person);
  if (rights === undefined) return;
  const day = danishDay(now());
  if (rights.some((one) => one.rights.includes('giveCommands') && countsOn(one, day))) return;
  const how = 'En administrator kan foreslå det som serviceClient, og en anden skal godkende det.';
  throw new Refusal('no-mandate', `Programmet har ikke ret til at give kommandoer i dag. ${how}`, {
    facts: { rule: 'program' },
  });
}
