import { initiative } from '#procedures/initiative/procedure.js';
import * as acts from '../initiative-acts.js';
import { people } from '../people.js';
import type { Act } from '../specification.js';
import type { Tale } from './golden.js';

const { fyn, lillebaelt, soenderjylland } = acts;
const others = acts.bodies;

const inPlan = [acts.proposed(), acts.included()];
const known = (stage: string, data: object = {}): Act[] => [
  acts.proposed(data),
  acts.included(),
  acts.started(stage, 'Implementeringsplanen'),
];

/** Tales of initiatives on each of the three levels. */
export const initiativeTales: readonly Tale[] = [
  {
    procedure: initiative,
    name: 'joint',
    about: 'En fælles indsats med pause, ny prioritet og videreførelse, til den var i drift.',
    others,
    acts: [
      ...acts.onLevel('joint'),
      acts.nextStep,
      acts.mandated,
      acts.reprioritised,
      acts.workBegun,
      acts.paused('2024-03-20'),
      { ...acts.resumed(people.clock), at: '2024-03-20T23:00:00.000Z' },
      acts.carriedOver(),
      { ...acts.included('2026-2027', 4), by: people.policy },
      acts.implementationBegun,
      acts.completed,
    ],
  },
  {
    procedure: initiative,
    name: 'lead-scaled',
    about: 'En klynge meldte sig som LEAD, og udvalget udbredte indsatsen til to andre.',
    others,
    acts: [
      ...acts.untilScaling,
      acts.prepares(lillebaelt),
      acts.declinesScaling(soenderjylland),
      acts.rollsOut(lillebaelt),
      acts.completed,
    ],
  },
  {
    procedure: initiative,
    name: 'lead-not-scaled',
    about: 'En LEAD-indsats, som udvalget ikke ville udbrede.',
    others,
    acts: [...acts.untilRecommended, acts.decides('doNotScale', { reason: 'Virkede ikke efter hensigten' })],
  },
  {
    procedure: initiative,
    name: 'lead-without-volunteer',
    about: 'Ingen klynge ville være LEAD; styregruppen lod klyngerne arbejde frit, og indsatsen blev siden stoppet.',
    others,
    acts: [
      ...acts.onLevel('lead'),
      acts.frame(),
      acts.declinesLead(fyn),
      acts.declinesLead(lillebaelt),
      acts.placed('free'),
      acts.discontinued,
    ],
  },
  {
    procedure: initiative,
    name: 'call-closed-at-deadline',
    about: 'Ingen svarede inden fristen; styregruppen gjorde indsatsen fælles.',
    others,
    acts: [
      ...acts.onLevel('lead'),
      acts.frame('2024-05-01'),
      { ...acts.closesCall, at: '2024-05-01T22:00:00.000Z' },
      acts.placed('joint'),
    ],
  },
  {
    procedure: initiative,
    name: 'free',
    about: 'En fri indsats med årlig status og en delt erfaring, som siden blev fælles.',
    others,
    acts: [
      ...acts.onLevel('free'),
      acts.asksStatus(),
      acts.givesStatus(fyn),
      acts.shares(fyn),
      acts.givesStatus(lillebaelt),
      acts.changesLevel('joint'),
    ],
  },
  {
    procedure: initiative,
    name: 'given-up-before-a-plan',
    about: 'En foreslået indsats, der skiftede niveau og blev opgivet, før den kom i en plan.',
    others,
    acts: [acts.proposed(), acts.nextStep, acts.reprioritised, acts.changesLevel('lead'), acts.discontinued],
  },
  {
    procedure: initiative,
    name: 'never-started',
    about: 'En indsats, der ventede fra plan til plan og blev stoppet uden at komme i gang.',
    others,
    acts: [
      ...inPlan,
      acts.nextStep,
      acts.reprioritised,
      acts.changesLevel('free'),
      acts.carriedOver(),
      acts.included('2026-2027', 2),
      acts.paused(),
      acts.nextStep,
      acts.reprioritised,
      acts.carriedOver(),
      acts.included('2028-2029', 1),
      acts.resumed(),
      acts.discontinued,
    ],
  },
  {
    procedure: initiative,
    name: 'stopped-on-hold',
    about: 'En indsats, der blev stoppet, mens den var på pause i planen.',
    others,
    acts: [...inPlan, acts.paused('2024-06-30'), acts.discontinued],
  },
  {
    procedure: initiative,
    name: 'continued-underway',
    about: 'En videreført fælles indsats, hvor arbejdet allerede var i gang.',
    others,
    acts: known('underway'),
  },
  {
    procedure: initiative,
    name: 'continued-implementing',
    about: 'En fælles indsats, der allerede var ved at blive implementeret.',
    others,
    acts: known('implementing'),
  },
  {
    procedure: initiative,
    name: 'continued-developing',
    about: 'En videreført LEAD-indsats, som klyngen allerede var ved at udvikle.',
    others,
    acts: known('developing', { level: 'lead', leadCluster: 'klynge-lillebaelt' }),
  },
  {
    procedure: initiative,
    name: 'every-level',
    about: 'En indsats, der kom gennem alle niveauer og endte i klyngerne.',
    others,
    acts: [
      ...acts.onLevel('lead', { leadCluster: 'klynge-lillebaelt' }),
      acts.changesLevel('joint'),
      acts.changesLevel('lead', { leadCluster: 'klynge-fyn' }),
      acts.changesLevel('free'),
      acts.changesLevel('lead'),
      acts.changesLevel('free'),
      acts.completed,
    ],
  },
];
