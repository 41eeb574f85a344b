import { type Body, type Level, existsOn } from '#organisation/body.js';
import type { OrganisationState } from '#organisation/organisation.js';
import { adoptionView } from '#procedures/agreement/adoption-view.js';
import { agreementKinds } from '#procedures/agreement/commands.js';
import type { AgreementContext } from '#procedures/agreement/context.js';
import { adoptionStatuses } from '#procedures/agreement/words.js';
import type { FoldedRun } from '#read-models/queries/folded-runs.js';
import { type KnownBody, knownBody } from './known-body.js';

/** The parties that agreements are put to, in the order they are counted. */
const partyLevels: readonly Level[] = ['municipality', 'region', 'generalPractice'];

/** Who has said yes to what: every agreement with its ledgers, against everyone who is asked. */
export function adoptionOverview(
  agreements: readonly FoldedRun<AgreementContext>[],
  organisation: OrganisationState,
  on: string,
): object {
  return {
    on,
    statuses: Object.entries(adoptionStatuses).map(([key, title]) => ({ key, title })),
    clusters: bodiesOf(organisation, ['cluster'], on).map(([id, { name }]) => ({ id, name })),
    parties: partyLevels.flatMap((level) =>
      bodiesOf(organisation, [level], on).map(([id, { name }]) => ({
        id,
        name,
        level,
        clusters: clustersOf(organisation, id, on),
      })),
    ),
    agreements: agreements.map(agreementLine),
  };
}

function agreementLine({ summary, run: { context } }: FoldedRun<AgreementContext>): object {
  const { title, kind, versions } = context;
  return {
    id: summary.id,
    title,
    kindTitle: agreementKinds[kind],
    stateTitle: summary.title,
    inForce: summary.states.includes('inForce'),
    versions: versions.map(({ number, name }) => ({ number, name })),
    ...adoptionView(context),
  };
}

function bodiesOf({ bodies }: OrganisationState, levels: readonly Level[], on: string): [string, Body][] {
  return [...bodies]
    .filter(([, body]) => levels.includes(body.level) && existsOn(body, on))
    .toSorted(([, one], [, other]) => one.name.localeCompare(other.name, 'da'));
}

/** The clusters a party belongs to that day, and whether the secretariat has vouched for it. */
function clustersOf(
  organisation: OrganisationState,
  party: string,
  on: string,
): (KnownBody & { readonly confirmed: boolean })[] {
  return bodiesOf(organisation, ['cluster'], on).flatMap(([id, { members }]) => {
    const membership = members.find(
      ({ member, from, to }) => member === party && from <= on && (to === undefined || on <= to),
    );
    return membership ? [{ ...knownBody(organisation, id), confirmed: membership.confirmed }] : [];
  });
}
