import fc from 'fast-check';
import { danishDay, plusDays } from '#engine/calendar.js';
import type { ActingSeat, Run } from '#engine/procedure.js';
import { templateSections } from '#procedures/commissorium/commands.js';
import type { AgreementContext } from '#procedures/agreement/context.js';
import type { CommissoriumContext } from '#procedures/commissorium/context.js';
import type { GovernanceContext } from '#procedures/governance/model.js';
import type { RevisionContext } from '#procedures/revision/context.js';
import type { Seat } from '#organisation/seat.js';
import type { InitiativeContext } from '#procedures/initiative/context.js';
import { type SuccessionContext, unconfirmed } from '#procedures/succession/context.js';
import type { PlanContext } from '#procedures/plan/context.js';
import { partners } from '../agreement-acts.js';
import { bodies } from '../initiative-acts.js';
import { known } from '../plan-acts.js';
import { surroundings } from '../revision-acts.js';
import * as successions from '../succession-acts.js';
import { type Hint, type Hints, dayBetween } from './inputs.js';

/** What a step of a walk knows when it makes up an input. */
export interface Situation {
  readonly run: Run;
  readonly now: string;
  readonly by: ActingSeat;
}

/** The runs that walks may refer to. */
export const others = {
  ...surroundings,
  ...partners,
  ...bodies,
  ...known,
  'body/tf-somatik': {},
  ...successions.known,
};

const PARTIES = ['odense', 'vejle', 'constructor'];
const PEOPLE = ['p-anne', 'p-jens', 'p-mette', 'p-vikar'];

/** Days around today: mostly ahead, some in the past. */
function around(day: string, ahead: number): Hint {
  return fc.oneof(
    { weight: 9, arbitrary: dayBetween(plusDays(day, 1), plusDays(day, ahead)) },
    dayBetween('2024-01-01', day),
  );
}

function mostly(usual: readonly unknown[], ...rare: readonly unknown[]): Hint {
  const often = fc.constantFrom(...usual);
  return rare.length === 0 ? often : fc.oneof({ weight: 9, arbitrary: often }, fc.constantFrom(...rare));
}

function revision({ run, now, by }: Situation): Hints {
  const { hearing, assessments } = run.context as RevisionContext;
  const named = assessments[by.side === 'municipal' ? 'regional' : 'municipal']?.choice;
  const answered = Object.keys(hearing?.responses ?? {});
  return {
    agreement: mostly(['sam-bo'], 'uden-ejer', 'findes-ikke'),
    spor: typeof named === 'number' ? fc.oneof(fc.constant(named), fc.constantFrom(1, 2, 3)) : fc.constantFrom(1, 2, 3),
    parties: fc.subarray(PARTIES, { minLength: 1 }),
    party: mostly([...(hearing?.parties ?? PARTIES), ...answered, ...answered], 'aarhus'),
    jointWith: fc.subarray([...(hearing?.parties ?? PARTIES)]),
    deadline: around(danishDay(now), 60),
    until: around(danishDay(now), 20),
    blocking: mostly([false, false, true]),
    workingGroup: mostly(['wg-k', 'wg-l']),
  };
}

function commissorium({ run, by }: Situation): Hints {
  const { seats, sections } = run.context as CommissoriumContext;
  const profiles = ['Psykiater', 'Leder'];
  const ownSide = by.side === 'regional' ? 'regional' : 'municipal';
  const missing = Object.keys(templateSections).filter((section) => !(section in sections));
  return {
    tovholderfunktion: mostly(['tf-psykiatri']),
    section: mostly([...missing, ...missing, ...missing, 'purpose']),
    side: mostly([ownSide], 'municipal', 'regional'),
    profile: mostly(seats.length > 0 ? seats.map(({ profile }) => profile) : profiles, ...profiles),
    person: mostly(PEOPLE),
  };
}

function seat({ run }: Situation): Hints {
  const { terms, substitutes, proposal, function: role, side = 'ingen' } = run.context as Seat;
  const last = terms.at(-1)?.from ?? '2024-01-01';
  const standIns = [...substitutes, ...(proposal ? [proposal] : [])].map(({ person }) => person);
  return {
    body: mostly(['tf-psykiatri'], 'findes-ikke'),
    person: mostly([...PEOPLE, ...standIns, ...standIns, `p-${role}-${side}`, `p-${role}-${side}`]),
    on: dayBetween(last, plusDays(last, 120)),
    from: fc.oneof({ weight: 4, arbitrary: dayBetween(plusDays(last, 1), plusDays(last, 90)) }, fc.constant(last)),
    to: dayBetween(plusDays(last, 30), plusDays(last, 200)),
  };
}

function governance({ run }: Situation): Hints {
  const last = (run.context as GovernanceContext).versions.at(-1)?.validFrom ?? '2024-01-01';
  return { validFrom: around(last, 900) };
}

function agreement({ run, now, by }: Situation): Hints {
  const { versions, adoptions, implementations } = run.context as AgreementContext;
  const asked = adoptions?.at(-1)?.parties.map(({ id }) => id) ?? [];
  const sent = implementations?.at(-1)?.clusters.map(({ id }) => id) ?? [];
  const past = dayBetween('2024-01-01', danishDay(now));
  return {
    tovholderfunktion: mostly(['tf-psykiatri'], 'findes-ikke'),
    number: mostly([versions.length, versions.length + 1], versions.length + 2),
    parties: fc.subarray(['odense', 'vejle', 'region-syddanmark', 'plo-syddanmark'], { minLength: 1 }),
    party: mostly(asked.length > 0 ? asked : ['odense'], 'aarhus'),
    clusters: fc.subarray(['klynge-fyn', 'klynge-lillebaelt'], { minLength: 1 }),
    cluster: mostly(sent.includes(by.body) ? [by.body] : ['klynge-fyn', ...sent], 'klynge-lillebaelt'),
    decidedOn: past,
    when: past,
    on: past,
    of: fc.constant(22),
    adopted: mostly([20, 22], 23),
  };
}

function initiative({ run, now, by }: Situation): Hints {
  const { call, scaling, statuses } = run.context as InitiativeContext;
  const involved = [call, scaling, statuses?.at(-1)].flatMap((part) => part?.clusters.map(({ id }) => id) ?? []);
  const clusters = ['klynge-fyn', 'klynge-lillebaelt', 'klynge-soenderjylland'];
  const volunteers = call?.clusters.flatMap(({ id, answer }) => (answer === 'volunteered' ? [id] : [])) ?? [];
  const past = dayBetween('2024-01-01', danishDay(now));
  return {
    commissorium: mostly(['k']),
    responsible: mostly(['sss']),
    plan: mostly(['plan-2026'], 'findes-ikke'),
    leadCluster: mostly(['klynge-fyn', 'klynge-lillebaelt'], 'odense'),
    clusters: fc.subarray(clusters, { minLength: 1 }),
    cluster: mostly(
      by.body.startsWith('klynge') ? [by.body] : [...volunteers, ...volunteers, ...involved, 'klynge-fyn'],
    ),
    deadline: around(danishDay(now), 30),
    until: around(danishDay(now), 20),
    year: mostly([statuses?.at(-1)?.year ?? 2024], 2025),
    meetingOn: past,
    on: past,
  };
}

function plan({ run, now }: Situation): Hints {
  const { lines } = run.context as PlanContext;
  const own = lines.map(({ initiative: id }) => id);
  return {
    firstDay: mostly(['2023-01-01', '2024-01-01']),
    lastDay: mostly(['2024-12-31'], '2025-12-31'),
    follows: mostly(['plan-2022'], 'findes-ikke'),
    initiative: mostly(['ips', 'depression', 'kom-trygt-hjem'], 'findes-ikke'),
    plan: mostly(['plan-2026'], 'findes-ikke'),
    carriedOver: fc.subarray(own),
    year: mostly([2024], 2023),
    meetingOn: dayBetween('2024-01-01', danishDay(now)),
  };
}

function succession({ run, now }: Situation): Hints {
  const [open] = unconfirmed(run.context as SuccessionContext);
  const { line } = successions;
  const lines = [line('fyn'), line('lillebaelt', { confirmed: true })];
  return {
    day: around(danishDay(now), 10),
    body: mostly([open?.body ?? 'klynge-fyn'], 'klynge-lillebaelt'),
    successor: mostly([open?.successor ?? 'sundhedsraad-fyn'], 'sundhedsraad-lillebaelt'),
    lines: mostly([lines, lines.slice(0, 1), lines.slice(1)], [], [...lines, ...lines], [line('fyn', { body: 'kog' })]),
  };
}

/** What fields must hold to make sense where a walk has come to, by procedure. */
export const hintsFor: { readonly [procedure: string]: (situation: Situation) => Hints } = {
  revision,
  commissorium,
  seat,
  governance,
  body: () => ({
    level: mostly(['tovholderfunktion', 'tovholderfunktion', 'cluster']),
    agreement: mostly(['sam-bo'], 'findes-ikke'),
    firstDay: mostly(['2023-01-25'], '2027-01-01'),
    parent: mostly(['sss'], 'findes-ikke'),
  }),
  succession,
  agreement,
  initiative,
  plan,
};
