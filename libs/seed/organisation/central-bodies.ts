import { approximately, documented, GOVERNANCE_BEGINS } from '../sources.js';
import { type AliasRow, type BodyRow, ENDS_BY_LAW, FIRST_DAY_UNKNOWN } from './body-row.js';

const organising = approximately('addendum', 'Organisering af det tværsektorielle samarbejde');

/** The bodies that serve the whole region, and the parties that are not municipalities. */
export const centralBodies: readonly BodyRow[] = [
  {
    id: 'ssu',
    name: 'Sundhedssamarbejdsudvalget',
    level: 'political',
    legalBasis: `Sundhedsloven. ${ENDS_BY_LAW} ${FIRST_DAY_UNKNOWN}`,
    firstDay: GOVERNANCE_BEGINS,
    code: 'SSU',
    firstDayKnown: false,
    source: organising,
  },
  {
    id: 'sss',
    name: 'Strategisk Sundhedsstyregruppe',
    level: 'administrative',
    legalBasis: `Sundhedsaftalens administrative organisering. ${FIRST_DAY_UNKNOWN}`,
    firstDay: GOVERNANCE_BEGINS,
    code: 'SSS',
    firstDayKnown: false,
    source: organising,
  },
  {
    id: 'sdk',
    name: 'Sundhedsdirektørkredsen',
    level: 'administrative',
    side: 'municipal',
    legalBasis: `De 22 kommuners samarbejde om sundhed. ${FIRST_DAY_UNKNOWN}`,
    firstDay: GOVERNANCE_BEGINS,
    code: 'SDK',
    firstDayKnown: false,
    source: approximately('overview', 'Organer og roller'),
  },
  {
    id: 'kog',
    name: 'Koordinationsgruppen',
    level: 'secretariat',
    legalBasis: `Sundhedsaftalens administrative organisering. ${FIRST_DAY_UNKNOWN}`,
    firstDay: GOVERNANCE_BEGINS,
    code: 'KOG',
    firstDayKnown: false,
    source: organising,
  },
  {
    id: 'piu',
    name: 'Patientinddragelsesudvalget',
    level: 'advisory',
    legalBasis: `Sundhedsloven. ${FIRST_DAY_UNKNOWN}`,
    firstDay: GOVERNANCE_BEGINS,
    code: 'PIU',
    firstDayKnown: false,
    source: organising,
  },
  {
    id: 'region-syddanmark',
    name: 'Region Syddanmark',
    level: 'region',
    side: 'regional',
    legalBasis: 'Regionsloven. Regionskode 1083. Oprettet ved kommunalreformen.',
    firstDay: '2007-01-01',
    source: documented('municipalReform', 'De fem regioner'),
  },
  {
    id: 'plo-syddanmark',
    name: 'PLO-Syddanmark',
    level: 'generalPractice',
    side: 'generalPractice',
    legalBasis: `Praktiserende Lægers Organisation, part i sundhedsaftalen. ${FIRST_DAY_UNKNOWN}`,
    firstDay: GOVERNANCE_BEGINS,
    code: 'PLO',
    firstDayKnown: false,
    aliases: ['PLO Syddanmark'],
    source: organising,
  },
];

const seenInMinutes = documented('overview', 'Organer og roller: navne i referater');

/**
 * How Strategisk Sundhedsstyregruppe is also written. The short form without »Strategisk« of the third is left out:
 * it is the name of the national health authority.
 */
export const centralAliases: readonly AliasRow[] = [
  {
    body: 'sss',
    alias: 'Strategisk Sundhedsstyringsgruppe',
    source: documented('addendum', 'Spor 3 og sundhedsklyngerne'),
  },
  { body: 'sss', alias: 'Sundhedsstyringsgruppe', source: seenInMinutes },
  { body: 'sss', alias: 'Strategisk Sundhedsstyrelse', source: documented('minutes', 'Punkt 11') },
  { body: 'sss', alias: 'Sundhedsstrategisk Styregruppe', source: seenInMinutes },
];
