import { finding } from '../deviation-acts.js';
import fc from 'fast-check';
import { danishDay, plusDays } from '#engine/calendar.js';
import type { ActingSeat, Run } from '#engine/procedure.js';
import { commissoriumOf } from '#procedures/commissorium-id.js';
import { templateSections } from '#procedures/commissorium/commands.js';
import type { AgreementContext } from '#procedures/agreement/context.js';
import type { HearingContext } from '#procedures/hearing/context.js';
import type { CommissoriumContext } from '#procedures/commissorium/context.js';
import type { DiscussionContext } from '#procedures/discussion/context.js';
import type { EscalationContext } from '#procedures/escalation/context.js';
import type { Escalatable } from '#procedures/escalatable.js';
import type { RevisionContext } from '#procedures/revision/context.js';
import type { FirstContext } from '#procedures/revision/v1/context.js';
import type { InitiativeContext } from '#procedures/initiative/context.js';
import type { PlanContext } from '#procedures/plan/context.js';
import * as access from './hints-access.js';
import { body, chairApprovedCase, writtenApproval } from './hints-approvals.js';
import { type Hints, dayBetween } from './inputs.js';
import { governance, seat, succession } from './hints-organisation.js';
import { around, mostly } from './likely.js';

/** What a step of a walk knows when it makes up an input. */
export interface Situation {
  readonly run: Run;
  readonly now: string;
  readonly by: ActingSeat;
}

const PARTIES = ['odense', 'vejle', 'constructor'];
const PEOPLE = ['p-anne', 'p-jens', 'p-mette', 'p-vikar'];

function revision({ run, now, by }: Situation): Hints {
  const { hearing, hearings, assessments, commissoriumRound } = run.context as FirstContext & RevisionContext;
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
    commissorium: mostly([commissoriumOf(run.id, commissoriumRound)], 'walk-k9'),
    workingGroup: mostly(['wg-k', 'wg-l']),
    model: mostly([2, 3, 4], 1, 9),
    number: mostly([hearings?.length || 1], 1, 2),
  };
}

function commissorium({ run, by }: Situation): Hints {
  const { seats, sections, writtenApprovals = [] } = run.context as CommissoriumContext;
  const profiles = ['Psykiater', 'Leder'];
  const ownSide = by.side === 'regional' ? 'regional' : 'municipal';
  const missing = Object.keys(templateSections).filter((section) => !(section in sections));
  return {
    tovholderfunktion: mostly(['tf-psykiatri']),
    model: mostly([2, 3], 1, 9),
    writtenApproval: mostly([writtenApprovals.at(-1) ?? 'walk-s1'], 'walk-s9'),
    section: mostly([...missing, ...missing, ...missing, 'purpose']),
    side: mostly([ownSide], 'municipal', 'regional'),
    profile: mostly(seats.length > 0 ? seats.map(({ profile }) => profile) : profiles, ...profiles),
    person: mostly(PEOPLE),
  };
}

function hearing({ run, now }: Situation): Hints {
  const { parties, responses, remarks, openedAt } = run.context as HearingContext;
  const heardNow = parties.map(({ id }) => id);
  const unsplit = responses.filter(({ split }) => !split).map(({ number }) => number);
  const open = remarks.filter(({ positive, outcome }) => !positive && !outcome).map(({ number }) => number);
  const today = danishDay(now);
  return {
    parties: fc.subarray(['odense', 'vejle', 'klynge-fyn', 'piu', 'constructor'], { minLength: 1 }),
    party: mostly(heardNow.length > 0 ? heardNow : PARTIES, 'aarhus'),
    jointWith: fc.subarray(heardNow),
    about: mostly(['commissorium'], 'initiative'),
    subject: mostly(['k'], 'findes-ikke'),
    revision: mostly(['sam-bo-2024']),
    deadline: around(today, 60),
    receivedOn: openedAt ? dayBetween(danishDay(openedAt), plusDays(today, 1)) : dayBetween('2024-01-01', today),
    response: mostly([...unsplit, ...unsplit, 1], 99),
    remark: mostly([...open, ...open, 1], 99),
    positive: mostly([false, false, true]),
    number: mostly([1, 2]),
  };
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

function escalation({ run, now }: Situation): Hints {
  const { raisedOn } = run.context as EscalationContext;
  const cases = [
    { procedure: 'revision', id: 'sam-bo-2024' },
    { procedure: 'agreement', id: 'sam-bo' },
    { procedure: 'commissorium', id: 'k' },
    { procedure: 'initiative', id: 'ips' },
  ];
  return {
    about: mostly(cases, { procedure: 'revision', id: 'findes-ikke' }),
    tovholderfunktion: mostly(['tf-psykiatri'], 'tf-somatik', 'sss'),
    agreement: mostly(['sam-bo'], 'findes-ikke'),
    blocking: mostly([true, false]),
    resolution: mostly(['Regionen betaler', 'Regionen betaler ', 'Kommunerne betaler']),
    meetingOn: dayBetween(raisedOn || '2024-01-01', danishDay(now)),
  };
}

/** What a case is told of the escalations about it: of a few, so that the same one opens and is settled. */
function escalatable(situation: Situation): Hints {
  const open = (situation.run.context as Escalatable).escalations?.map(({ escalation: id }) => id) ?? [];
  return {
    escalation: mostly([...open, ...open, ...open, 'esk-1', 'esk-2']),
    question: mostly(['Hvem betaler for transporten?']),
    blocking: mostly([false], true),
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

function discussion({ run }: Situation): Hints {
  const written = (run.context as DiscussionContext).comments.map(({ number }) => number);
  return {
    procedure: mostly(['revision'], 'plan'),
    id: mostly(['samtale'], 'en-anden'),
    number: mostly(written.length > 0 ? written : [1], 99),
    replyTo: mostly(written.length > 0 ? written : [1], 99),
  };
}

/** What fields must hold to make sense where a walk has come to, by procedure. */
export const hintsFor: { readonly [procedure: string]: (situation: Situation) => Hints } = {
  revision: (situation) => ({ ...revision(situation), ...escalatable(situation) }),
  hearing: (situation) => ({ ...escalatable(situation), ...hearing(situation) }),
  commissorium: (situation) => ({ ...escalatable(situation), ...commissorium(situation) }),
  escalation,
  discussion,
  seat,
  governance,
  body: (situation) => ({
    ...body(situation),
    level: mostly(['tovholderfunktion', 'tovholderfunktion', 'cluster']),
    agreement: mostly(['sam-bo'], 'findes-ikke'),
    firstDay: mostly(['2023-01-25'], '2027-01-01'),
    parent: mostly(['sss'], 'findes-ikke'),
  }),
  succession,
  writtenApproval,
  chairApprovedCase,
  agreement: (situation) => ({ ...escalatable(situation), ...agreement(situation) }),
  initiative: (situation) => ({ ...escalatable(situation), ...initiative(situation) }),
  plan,
  deviation: () => ({
    procedure: mostly(['revision'], 'hearing'),
    run: mostly([finding.run], 'findes-ikke'),
    rule: mostly(['missing-milestone']),
    place: mostly(['hearingDraft'], 'hearing'),
    decidedOn: mostly(['2024-01-15'], '2099-01-01'),
  }),
  ...access,
  webhook: () => ({ address: mostly(['https://modtager.example/sporskifte'], 'http://modtager.example/', 'nej') }),
};
