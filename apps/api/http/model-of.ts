import { danishDay } from '#engine/calendar.js';
import type { Run } from '#engine/procedure.js';
import { GOVERNANCE, carriedRules } from '#procedures/carried-rules.js';
import { type CarriedModel, carriedModel } from '#procedures/governance/carried-model.js';
import type { GovernanceContext } from '#procedures/governance/model.js';
import type { Reader } from '#organisation/reading.js';
import type { Product } from '../product.js';
import { knownIfAny } from './reader.js';

/** The version of the governance model that a run carries, in words; undefined when it carries none. */
export async function modelOf(product: Product, reader: Reader, run: Run): Promise<CarriedModel | undefined> {
  if (carriedRules(run.context) === undefined) return undefined;
  const { directory, now } = product;
  const { versions = [] } = ((await knownIfAny(product, reader, GOVERNANCE))?.run.context ??
    {}) as Partial<GovernanceContext>;
  const { bodies } = await directory.state();
  return carriedModel(run.context, versions, {
    today: danishDay(now()),
    nameOf: (body) => bodies.get(body)?.name ?? body,
  });
}
