import { streamOf } from '#engine/fold.js';
import type { Instant } from '#engine/fact.js';
import { organisationAt } from '#organisation/organisation-at.js';
import { type OrganisationChange, organisationChanges } from '#organisation/organisation-changes.js';
import { type AgreementChange, type AgreementThen, agreementChanges } from '#procedures/agreement/agreement-changes.js';
import { type ChangeFilter, type RunChange, changesBetween, refuseBackwards } from '#read-models/as-of/changes.js';
import { cutAt } from '#read-models/as-of/cut.js';
import { type AsOf, type AsOfQuestion, asOfFrom, dayAt, knownBy } from '#read-models/as-of/moment.js';
import { type Past, runAt, revisionsOf } from '#read-models/as-of/runs-at.js';
import { type Standing, standingsAtBoth } from '#read-models/as-of/standings.js';
import { adoptionThen } from './adoption.js';

/** Two moments, as they are asked for. */
export interface ChangesQuestion extends ChangeFilter, Omit<AsOfQuestion, 'asOf'> {
  readonly from: string;
  readonly to: string;
}

/** All that is different between two moments. */
export interface Changes {
  readonly basis: AsOf['basis'];
  readonly from: string;
  readonly to: string;
  readonly knownAt?: Instant;
  /** Number of runs that something happened to; `items` are those of the page. */
  readonly total: number;
  readonly items: readonly RunChange[];
  readonly agreements: readonly (AgreementChange & { readonly id: string })[];
  readonly organisation: readonly OrganisationChange[];
}

/**
 * Compares two moments on one basis: runs in pages, and whole the agreements and the organisation.
 * @throws Refusal `malformed-request` for moments that cannot be used or come in the wrong order
 */
export async function changesOf(past: Past, question: ChangesQuestion, now: Instant): Promise<Changes> {
  const { from: first, to: last, basis, knownAt, ...filter } = question;
  const [from, to] = [first, last].map((asOf) => asOfFrom({ asOf, basis, knownAt }, now)!) as [AsOf, AsOf];
  refuseBackwards(from, to);
  const runs = await changesBetween(past, from, to, filter);
  return {
    basis: from.basis,
    from: timeOf(from),
    to: timeOf(to),
    ...(from.basis === 'effective' && { knownAt: from.knownAt }),
    ...runs,
    agreements: await agreementsBetween(past, from, to),
    organisation: organisationChanges(await organisationOn(past, from), await organisationOn(past, to)),
  };
}

function timeOf(asOf: AsOf): string {
  return asOf.basis === 'recorded' ? asOf.at : asOf.on;
}

async function organisationOn({ store, registry }: Past, asOf: AsOf) {
  return { state: await organisationAt(store, registry, knownBy(asOf)), day: dayAt(asOf) };
}

async function agreementsBetween(past: Past, from: AsOf, to: AsOf): Promise<Changes['agreements']> {
  const [first, second] = [await cutAt(past.db, from), await cutAt(past.db, to)];
  const { before, after } = await standingsAtBoth(past, first, second, 'agreement');
  const changes: (AgreementChange & { id: string })[] = [];
  for (const [stream, standing] of after) {
    const earlier = before.get(stream);
    // By effect, the ledger goes by each party's own day, whether or not the run has moved.
    if (to.basis === 'recorded' && earlier?.number === standing.number) continue;
    const was = earlier && (await agreementThen(past, earlier, from));
    const is = await agreementThen(past, standing, to);
    changes.push(...agreementChanges(was, is).map((change) => ({ id: is.id, ...change })));
  }
  return changes;
}

async function agreementThen(past: Past, standing: Standing, asOf: AsOf): Promise<AgreementThen & { id: string }> {
  const revision = (await revisionsOf(past.db, [standing])).get(standing.number)!;
  const { run, installed } = await runAt(past, standing.stream, revision);
  const adoption = adoptionThen(await past.store.readStream(streamOf(run)), asOf);
  return { id: run.id, states: installed.chart.keys(run.value), context: run.context, adoption };
}
