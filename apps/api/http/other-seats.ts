import type { Request } from 'express';
import { unopened } from '#engine/fold.js';
import type { ActingSeat, Ref } from '#engine/procedure.js';
import { Refusal } from '#engine/refusal.js';
import { seatsThatWould } from '#engine/seats-that-would.js';
import type { Reader } from '#organisation/reading.js';
import type { Product } from '../product.js';
import { callerOf } from '../login/caller.js';
import { knownIfAny } from './reader.js';

/** The seats of whoever asks; none when they are not known. */
export async function seatsOfCaller({ directory, now }: Product, request: Request): Promise<readonly ActingSeat[]> {
  const person = callerOf(request)?.person;
  return person === undefined ? [] : directory.seatsOf(person, now());
}

/**
 * A refusal for want of a mandate, with those of the person's own seats that have it: in its facts as `seatsThatWould`,
 * and in words. Anything else that was thrown is given back as it is.
 */
export async function withOtherSeats(
  product: Product,
  request: Request,
  reader: Reader,
  { command, ...ref }: Ref & { readonly command: string },
  error: unknown,
): Promise<unknown> {
  if (!(error instanceof Refusal) || error.code !== 'no-mandate') return error;
  const seats = await seatsOfCaller(product, request);
  const known = await knownIfAny(product, reader, ref);
  const newest = product.registry.newest(ref.procedure);
  const installed = known ? product.registry.version(known.run.definition) : newest;
  const would = seatsThatWould(installed, known?.run ?? unopened(newest, ref.id), command, seats);
  if (would.length === 0)
    return new Refusal(error.code, error.message, { facts: { ...error.facts, seatsThatWould: [] } });
  const titles = (await product.directory.state()).seats;
  const named = would.map(({ seat }) => ({ seat, title: titles.get(seat)?.title ?? seat }));
  const words = named.map(({ title }) => `»${title}«`).join(' eller ');
  return new Refusal(error.code, `${error.message} Du har selv mandatet i posten ${words}.`, {
    facts: { ...error.facts, seatsThatWould: named },
  });
}
