import { approximately, documented, GOVERNANCE_BEGINS } from '../sources.js';
import { type AliasRow, type BodyRow, ENDS_BY_LAW, FIRST_DAY_UNKNOWN } from './body-row.js';

const clusterLaw = `Sundhedsloven § 203. ${ENDS_BY_LAW} ${FIRST_DAY_UNKNOWN}`;

/** The four places that have a cluster. */
export const places = [
  { id: 'fyn', name: 'Fyn' },
  { id: 'lillebaelt', name: 'Lillebælt' },
  { id: 'soenderjylland', name: 'Sønderjylland' },
  { id: 'sydvestjylland', name: 'Sydvestjylland' },
] as const;

/** The four clusters around the four acute hospitals; the body stands for the political level too. */
export const clusters: readonly BodyRow[] = places.map(({ id, name }) => ({
  id: `klynge-${id}`,
  name: `Sundhedsklynge ${name}`,
  level: 'cluster',
  legalBasis: clusterLaw,
  firstDay: GOVERNANCE_BEGINS,
  firstDayKnown: false,
  source: approximately('addendum', 'Sundhedsklyngerne'),
}));

/**
 * Each cluster's strategic level, which meets and keeps minutes of its own. Not of level `cluster`: there are four of
 * those, and the members of a cluster are its municipalities.
 */
export const strategicLevels: readonly BodyRow[] = places.map(({ id, name }) => ({
  id: `fsn-${id}`,
  name: `Sundhedsklynge ${name}, fagligt strategisk niveau`,
  level: 'administrative',
  parent: `klynge-${id}`,
  legalBasis: clusterLaw,
  firstDay: GOVERNANCE_BEGINS,
  firstDayKnown: false,
  aliases: [`FSN ${name}`],
  source:
    id === 'soenderjylland'
      ? approximately('minutes', 'Titel; niveauet holdt møde senest den 2. oktober 2023 (punkt 12)')
      : approximately('addendum', 'Sundhedsklyngernes fagligt strategiske niveau'),
}));

/** How Sundhedsklynge Sydvestjylland is also written. */
export const clusterAliases: readonly AliasRow[] = [
  {
    body: 'klynge-sydvestjylland',
    alias: 'Sundhedsklynge Vestjylland',
    source: documented('plan', 'Beskrivelsen af indsats 16'),
  },
];
