import type { ChartState } from '#engine/chart.js';
import type { Guard, MandateRule, SeatQuery } from '#engine/procedure.js';
import { CLOCK } from '../mandates.js';
import type { BreakGlassContext, BreakGlassFact } from './events.js';

const SIDES = ['municipal', 'regional'] as const;

const keepers = (side: (typeof SIDES)[number]): SeatQuery[] => [
  { function: 'administrator', body: 'kog', side },
  { function: 'secretary', body: 'kog', side },
  { function: 'chair', body: 'sss', side },
];

/** Those who answer for either side. */
export const breaker: MandateRule<BreakGlassContext> = {
  rule: 'glassBreaker',
  who: 'gøres af en administrator, en af Koordinationsgruppens sekretærer eller en af styregruppens formænd',
  seats: () => SIDES.flatMap(keepers),
};

/** Those who answer for the side that did not take it. */
export const otherSide: MandateRule<BreakGlassContext> = {
  rule: 'otherSideOfTheGlass',
  who: 'gøres af den anden sides administrator, sekretær i Koordinationsgruppen eller formand for styregruppen',
  seats: ({ context }) => SIDES.filter((side) => context.side !== undefined && side !== context.side).flatMap(keepers),
};

/** Whoever took it, in the seat they took it in. */
export const holder: MandateRule<BreakGlassContext> = {
  rule: 'glassHolder',
  who: 'gøres af den, der har taget adgangen',
  seats: ({ context: { seat } }) =>
    seat === undefined ? [] : ['administrator', 'secretary', 'chair'].map((role) => ({ function: role, seat })),
};

/** Time does it, never a person. */
export const clock: MandateRule<BreakGlassContext> = {
  rule: 'clock',
  who: 'ske af sig selv, når tiden er gået',
  seats: () => [CLOCK],
};

/** The conditions of the chart. */
export const guards: { readonly [name: string]: Guard<BreakGlassContext, BreakGlassFact> } = {
  byAnother: {
    text: 'Den, der har taget adgangen, kan ikke selv tage den til efterretning for den anden side.',
    holds: ({ person, onBehalfOf }, { actor }) =>
      ![actor.person, actor.onBehalfOf].some((one) => one !== undefined && (one === person || one === onBehalfOf)),
  },
  byItsHolder: {
    text: 'Kun den, der har taget adgangen, kan slutte den før tiden.',
    holds: ({ person }, { actor }) => actor.person === person,
  },
};

/** Access and its accounting go on side by side: the one ends by itself, the other waits for the other side. */
export const chart: ChartState<BreakGlassFact['type']> = {
  title: 'Nødadgang',
  description: 'Adgang til et lukket forløb, taget på eget ansvar.',
  initial: 'unbroken',
  states: {
    unbroken: {
      title: 'Ikke taget',
      description: 'Ingen har taget adgangen.',
      quiet: true,
      on: { GlassBroken: { target: 'open' } },
    },
    broken: {
      title: 'Taget',
      description: 'Adgangen er taget, og den anden side er underrettet.',
      type: 'parallel',
      states: {
        access: {
          title: 'Adgang',
          description: 'Om der kan læses.',
          initial: 'open',
          states: {
            open: {
              title: 'Åben',
              description: 'Forløbet kan læses, til tiden er gået.',
              timers: ['until'],
              on: { GlassClosed: { target: 'ended', guard: 'byItsHolder' }, GlassExpired: { target: 'ended' } },
            },
            ended: { title: 'Slut', description: 'Der kan ikke længere læses.', type: 'final' },
          },
        },
        notice: {
          title: 'Underretning',
          description: 'Om den anden side har taget den til efterretning.',
          initial: 'awaited',
          states: {
            awaited: {
              title: 'Den anden side er underrettet',
              description: 'Den anden side skal tage adgangen til efterretning.',
              on: { GlassAcknowledged: { target: 'acknowledged', guard: 'byAnother' } },
            },
            acknowledged: { title: 'Taget til efterretning', description: 'Den anden side ved besked.', type: 'final' },
          },
        },
      },
    },
  },
};
