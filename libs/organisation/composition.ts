import type { Side } from '#engine/fact.js';
import type { Body } from './body.js';
import type { Capacity, SeatFunction } from './seat.js';

/** How many seats of a kind a body must have, held by somebody. */
export interface Requirement {
  /** Danish, in the singular: »regional formand«. */
  readonly title: string;
  readonly function: SeatFunction;
  readonly side?: Side;
  /** Counted among those of the same function and side. */
  readonly capacity?: Capacity;
  readonly min: number;
  /** Absent: as many as there may be. */
  readonly max?: number;
}

/** What a body must be made up of on any day it exists. */
export interface Composition {
  /** Danish: what the rule says, for a reader. */
  readonly rule: string;
  readonly requirements: readonly Requirement[];
  /** The sides that may have a seat with these functions; another side is a fault. */
  readonly sides: readonly Side[];
  /** The functions that must be held by different people, all of them taken together. */
  readonly different: readonly SeatFunction[];
  /** It may have two chairs, or none and a reference group instead. */
  readonly chairsOrReferenceGroup?: true;
}

const both: readonly Side[] = ['municipal', 'regional'];
const all: readonly Side[] = ['municipal', 'regional', 'generalPractice'];

const perSide = (fn: SeatFunction, title: string, count: { min: number; max?: number }): Requirement[] => [
  { title: `kommunal ${title}`, function: fn, side: 'municipal', ...count },
  { title: `regional ${title}`, function: fn, side: 'regional', ...count },
];

const ONE = { min: 1, max: 1 };

/** The rules by a body's short name; a rule for its level counts where there is none of its own. */
const compositions: { readonly [codeOrLevel: string]: Composition } = {
  SSU: {
    rule: '5 fra regionsrådet med dets formand, borgmestrene fra de 4 kommuner med formandskabet i en klynge, 1 kommunal udvalgsformand og 2 fra almen praksis',
    requirements: [
      { title: 'medlem fra regionsrådet', function: 'member', side: 'regional', min: 5, max: 5 },
      {
        title: 'formand for regionsrådet',
        function: 'member',
        side: 'regional',
        capacity: 'regionalCouncilChair',
        ...ONE,
      },
      { title: 'medlem fra kommunerne', function: 'member', side: 'municipal', min: 5, max: 5 },
      {
        title: 'borgmester fra en kommune med formandskabet i en klynge',
        function: 'member',
        side: 'municipal',
        capacity: 'clusterChairMayor',
        min: 4,
        max: 4,
      },
      {
        title: 'kommunal udvalgsformand',
        function: 'member',
        side: 'municipal',
        capacity: 'municipalCommitteeChair',
        ...ONE,
      },
      { title: 'medlem fra almen praksis', function: 'member', side: 'generalPractice', min: 2, max: 2 },
    ],
    sides: all,
    different: ['member'],
  },
  SSS: {
    rule: 'et formandskab på to, en fra hver side',
    requirements: perSide('chair', 'formand', ONE),
    sides: all,
    different: ['chair'],
  },
  SDK: {
    rule: 'et formandskab af kommunale direktører',
    requirements: [{ title: 'formand', function: 'chair', side: 'municipal', min: 1, max: 2 }],
    sides: ['municipal'],
    different: ['chair'],
  },
  KOG: {
    rule: 'mindst en sekretær fra hver side',
    requirements: perSide('secretary', 'sekretær', { min: 1 }),
    sides: both,
    different: ['secretary'],
  },
  tovholderfunktion: {
    rule: 'to tovholdere og to kontaktdirektører, en af hver fra hver side, fire forskellige personer',
    requirements: [...perSide('tovholder', 'tovholder', ONE), ...perSide('kontaktdirektoer', 'kontaktdirektør', ONE)],
    sides: both,
    different: ['tovholder', 'kontaktdirektoer'],
  },
  workingGroup: {
    rule: 'en sekretær fra hver side, og to formænd eller ingen og en referencegruppe i stedet',
    requirements: perSide('secretary', 'sekretær', ONE),
    sides: all,
    different: ['secretary', 'chair'],
    chairsOrReferenceGroup: true,
  },
};

/** The rule a body is held to; undefined where there is none. */
export function compositionOf({ code, level }: Pick<Body, 'code' | 'level'>): Composition | undefined {
  return (code === undefined ? undefined : compositions[code]) ?? compositions[level];
}
