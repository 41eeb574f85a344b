import type { CommandRequest } from '#engine/request.js';
import type { Enter } from '../entry.js';
import { approximately, GOVERNANCE_BEGINS } from '../sources.js';
import type { BodyRow } from './body-row.js';

/** The cluster whose members a source confirms; the others await the secretariat. */
const CONFIRMED = 'klynge-soenderjylland';

/** A municipality as registers know it: the code has four digits there. */
interface Municipality {
  readonly id: string;
  readonly name: string;
  readonly code: string;
}

const municipality = (code: string, name: string, id: string): Municipality => ({ id, name, code });

/** The 22 municipalities by cluster. */
export const municipalitiesByCluster: { readonly [cluster: string]: readonly Municipality[] } = {
  'klynge-fyn': [
    municipality('0420', 'Assens', 'assens'),
    municipality('0430', 'Faaborg-Midtfyn', 'faaborg-midtfyn'),
    municipality('0440', 'Kerteminde', 'kerteminde'),
    municipality('0482', 'Langeland', 'langeland'),
    municipality('0480', 'Nordfyns', 'nordfyns'),
    municipality('0450', 'Nyborg', 'nyborg'),
    municipality('0461', 'Odense', 'odense'),
    municipality('0479', 'Svendborg', 'svendborg'),
    municipality('0492', 'Ærø', 'aeroe'),
  ],
  'klynge-lillebaelt': [
    municipality('0530', 'Billund', 'billund'),
    municipality('0607', 'Fredericia', 'fredericia'),
    municipality('0621', 'Kolding', 'kolding'),
    municipality('0410', 'Middelfart', 'middelfart'),
    municipality('0630', 'Vejle', 'vejle'),
  ],
  'klynge-soenderjylland': [
    municipality('0510', 'Haderslev', 'haderslev'),
    municipality('0540', 'Sønderborg', 'soenderborg'),
    municipality('0550', 'Tønder', 'toender'),
    municipality('0580', 'Aabenraa', 'aabenraa'),
  ],
  'klynge-sydvestjylland': [
    municipality('0561', 'Esbjerg', 'esbjerg'),
    municipality('0563', 'Fanø', 'fanoe'),
    municipality('0573', 'Varde', 'varde'),
    municipality('0575', 'Vejen', 'vejen'),
  ],
};

/** The municipalities as bodies. The code stands in the legal basis: as an alias it would be looked for in minutes. */
export const municipalities: readonly BodyRow[] = Object.values(municipalitiesByCluster)
  .flat()
  .map(({ id, name, code }) => ({
    id,
    name: `${name} Kommune`,
    level: 'municipality',
    side: 'municipal',
    legalBasis: `Kommunestyrelsesloven. Kommunekode ${code}. Første dag er den nuværende inddelings; kommunen kan være ældre.`,
    firstDay: '2007-01-01',
    firstDayKnown: false,
    aliases: [name],
    source: approximately('municipalReform', `Kommunekode ${code}`),
  }));

/** Each municipality's place in its cluster. The days are not known; only one cluster's members are vouched for. */
export function memberships(enter: Enter): CommandRequest[] {
  return Object.entries(municipalitiesByCluster).flatMap(([cluster, members]) => {
    const confirmed = cluster === CONFIRMED;
    const source = confirmed
      ? approximately('minutes', 'De fire sønderjyske kommuner')
      : approximately('overview', 'De 22 kommuner fordelt på klynger; skal bekræftes af sekretariatet');
    return members.map(({ id: member }) =>
      enter(
        'RecordMembership',
        cluster,
        { member, from: GOVERNANCE_BEGINS, confirmed },
        { source, effectiveOn: GOVERNANCE_BEGINS, key: member },
      ),
    );
  });
}
