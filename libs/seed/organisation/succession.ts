import type { CommandRequest } from '#engine/request.js';
import type { SuccessorLine } from '#procedures/succession/commands.js';
import { entering } from '../entry.js';
import { assumed } from '../sources.js';
import { places } from './clusters.js';

/** Known: that clusters and SSU give way on this day. Who succeeds them here is not, so every line is unconfirmed. */
const DAY = '2027-01-01';

/** The plan's id; the demo texts name it. */
export const SUCCESSION = 'sundhedsraad-2027';

const ONE_PER_CLUSTER =
  'Antagelse: der bliver 17 sundhedsråd i landet; hvilke der dækker Syddanmark, er ikke oplyst og er sat til et for hver klynge.';
const FOR_ALL = 'Antagelse: hvem der varetager det, der går på tværs af sundhedsrådene, er ikke oplyst.';
const STEERING =
  'Antagelse: styregruppen virker på grundlag af sundhedsaftalen og er sat til at fortsætte under sundhedsrådene.';

const council = (id: string): string => `sundhedsraad-${id}`;

const clusterLines: readonly SuccessorLine[] = places.flatMap(({ id, name }) => {
  const line = {
    successor: council(id),
    name: `Sundhedsråd ${name}`,
    level: 'political' as const,
    takesWork: true,
    confirmed: false,
    note: ONE_PER_CLUSTER,
  };
  return [
    { ...line, body: `klynge-${id}`, seats: ['secretary' as const] },
    { ...line, body: `fsn-${id}`, seats: [] },
  ];
});

const centralLines: readonly SuccessorLine[] = [
  {
    body: 'ssu',
    successor: 'sundhedsraadene-i-faellesskab',
    name: 'Sundhedsrådene i Syddanmark i fællesskab',
    level: 'political',
    takesWork: true,
    seats: [],
    confirmed: false,
    note: FOR_ALL,
  },
  ...places.map(({ id, name }) => ({
    body: 'ssu',
    successor: council(id),
    name: `Sundhedsråd ${name}`,
    level: 'political' as const,
    takesWork: false,
    seats: [],
    confirmed: false,
    note: ONE_PER_CLUSTER,
  })),
  {
    body: 'sss',
    successor: 'sundhedsraadenes-styregruppe',
    name: 'Sundhedsrådenes styregruppe',
    level: 'administrative',
    takesWork: true,
    seats: ['chair', 'member'],
    confirmed: false,
    note: STEERING,
  },
];

/**
 * The succession of 1 January 2027 as a prepared plan: it changes nothing until it is confirmed, approved and carried
 * out.
 */
export function successionRequests(): CommandRequest[] {
  const plan = {
    title: 'Sundhedsråd træder til den 1. januar 2027',
    day: DAY,
    legalBasis:
      'Ved lov giver sundhedsklynger og Sundhedssamarbejdsudvalget plads til sundhedsråd fra den 1. januar 2027.',
    lines: [...clusterLines, ...centralLines],
  };
  return [entering('demo')('PrepareSuccession', SUCCESSION, plan, { source: assumed('Skiftet og efterfølgerne') })];
}
