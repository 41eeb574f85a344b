import { GOVERNANCE_BEGINS, invented } from '../sources.js';
import { type BodyRow, FIRST_DAY_UNKNOWN } from './body-row.js';

/** The agreements that each tovholderfunktion looks after. */
interface Tovholderfunktion {
  readonly id: string;
  readonly name: string;
  readonly portfolio: readonly string[];
}

/** That there are four is known; their real names and portfolios are not, so these are chosen to make sense. */
export const tovholderfunktioner: readonly Tovholderfunktion[] = [
  {
    id: 'tf-psykiatri',
    name: 'Tovholderfunktionen for psykiatri',
    portfolio: ['retspsykiatriske-patienter', 'depression'],
  },
  {
    id: 'tf-boern-og-unge',
    name: 'Tovholderfunktionen for børn og unge',
    portfolio: ['boern-og-unges-mentale-sundhed', 'overvaegt'],
  },
  {
    id: 'tf-kronisk-sygdom',
    name: 'Tovholderfunktionen for kronisk sygdom',
    portfolio: ['laenderygbesvaer', 'subkutan-kemoterapi'],
  },
  {
    id: 'tf-rehabilitering',
    name: 'Tovholderfunktionen for rehabilitering og overgange',
    portfolio: ['sam-bo', 'behandlingsansvar-72-timer', 'erhvervet-hjerneskade'],
  },
];

/** The tovholderfunktioner as bodies. */
export const tovholderfunktionBodies: readonly BodyRow[] = tovholderfunktioner.map(({ id, name }) => ({
  id,
  name,
  level: 'tovholderfunktion',
  legalBasis: `Administrativt tillæg til Sundhedsaftalen 2024-2027. Navn og portefølje er demoopsætning. ${FIRST_DAY_UNKNOWN}`,
  firstDay: GOVERNANCE_BEGINS,
  firstDayKnown: false,
  source: invented('Tovholderfunktionens navn'),
}));
