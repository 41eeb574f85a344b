import { beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { isEffectiveDate } from '#engine/calendar.js';
import type { RecordedEvent } from '#engine/event.js';
import type { EventStore } from '#engine/event-store.js';
import { type Handle, createHandle } from '#engine/handle.js';
import type { Run } from '#engine/procedure.js';
import type { CommandRequest } from '#engine/request.js';
import { createRegistry } from '#engine/registry.js';
import { verifyRun } from '#engine/replay.js';
import { createRuns } from '#engine/runs.js';
import { openMemoryStore } from '#event-store/memory/open.js';
import { type Directory, createDirectory } from '#organisation/directory.js';
import { actingOn, type OrganisationState } from '#organisation/organisation.js';
import { findBody } from '#organisation/find-body.js';
import { holderOn } from '#organisation/seat.js';
import { bodyOnDay, organisationOnDay } from '#organisation/who-could-decide.js';
import type { AgreementContext } from '#procedures/agreement/context.js';
import type { InitiativeContext } from '#procedures/initiative/context.js';
import { procedures } from '#procedures/registry.js';
import type { PlanContext } from '#procedures/plan/context.js';
import type { RevisionContext } from '#procedures/revision/context.js';
import type { SuccessionContext } from '#procedures/succession/context.js';
import { SUCCESSION } from './organisation/succession.js';
import { demoPeople } from './demo-people.js';
import { seedRequests } from './requests.js';
import { type SeedProgress, type SeedSummary, isSeeded, seed } from './seed.js';

const registry = createRegistry(procedures);
const TODAY = '2026-03-02';

interface Desk {
  readonly store: EventStore;
  readonly handle: Handle;
  readonly directory: Directory;
}

function openDesk(): Desk {
  const store = openMemoryStore();
  const directory = createDirectory(store, registry);
  const runs = createRuns(store, registry);
  const now = () => `${TODAY}T09:00:00.000Z`;
  const handle = createHandle({ registry, store, runs, organisation: directory, now, newId: () => randomUUID() });
  return { store, handle, directory };
}

let desk: Desk;
let summary: SeedSummary;
let events: RecordedEvent[];
let organisation: OrganisationState;

beforeAll(async () => {
  desk = openDesk();
  summary = await seed(desk);
  events = await desk.store.readAll({ limit: 10_000 });
  organisation = await desk.directory.state();
});

async function load<C>(procedure: string, id: string): Promise<Run<C>> {
  const run = await createRuns(desk.store, registry).load({ procedure, id });
  if (run === undefined) throw new Error(`No ${procedure} ${id}`);
  return run as Run<C>;
}

const inProcedure = (procedure: string) => [
  ...new Set(
    seedRequests()
      .filter((request) => request.procedure === procedure)
      .map(({ id }) => id),
  ),
];

describe('the requests', () => {
  it('are the same each time they are made', () => {
    expect(seedRequests()).toEqual(seedRequests());
  });

  it('have keys that are never used twice', () => {
    const keys = seedRequests().map(({ idempotencyKey }) => idempotencyKey);
    expect(keys).not.toContain(undefined);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('are all given by the system in a seat of the seed', () => {
    for (const { actor } of seedRequests()) {
      expect(actor.person).toBe('system');
      expect(actor.seat).toMatch(/^seed-[a-z]+$/);
    }
  });
});

describe('the seed', () => {
  it('counts what it wrote, procedure by procedure', () => {
    expect(summary.written).toBe(events.length);
    expect(summary.alreadyThere).toBe(0);
    expect(summary.procedures['initiative']).toEqual({ runs: 20, events: 79 });
    expect(summary.procedures['plan']).toEqual({ runs: 1, events: 23 });
    const counted = Object.values(summary.procedures).reduce((sum, { events: count }) => sum + count, 0);
    expect(counted).toBe(events.length);
  });

  it('tells how far it has come', async () => {
    const steps: SeedProgress[] = [];
    await seed({ handle: openDesk().handle, onProgress: (step) => steps.push(step) });
    expect(steps.map(({ done }) => done)).toEqual(events.map((_, index) => index + 1));
    expect(steps.at(-1)?.total).toBe(events.length);
  });

  it('writes nothing more when it is run again', async () => {
    const again = openDesk();
    await seed(again);
    const before = await again.store.head();
    expect(await seed(again)).toMatchObject({ written: 0, alreadyThere: events.length });
    expect(await again.store.head()).toBe(before);
  });

  it.each([0, 1, 60, 150, 250])('goes on where it was interrupted after %i commands', async (count) => {
    const interrupted = openDesk();
    await expect(seed({ handle: failingAfter(count, interrupted.handle) })).rejects.toThrow('Strømmen gik');
    expect(await isSeeded(interrupted.store)).toBe(false);
    expect(await seed(interrupted)).toMatchObject({ written: events.length - count, alreadyThere: count });
    expect((await interrupted.store.readAll({ limit: 10_000 })).map(({ id }) => id)).toEqual(
      events.map(({ id }) => id),
    );
  });

  it('knows whether it is done', async () => {
    expect(await isSeeded(openMemoryStore())).toBe(false);
    expect(await isSeeded(desk.store)).toBe(true);
    const almost = openDesk();
    await expect(seed({ handle: failingAfter(events.length - 1, almost.handle) })).rejects.toThrow();
    expect(await isSeeded(almost.store)).toBe(false);
  });

  it('says in Danish which command was refused', async () => {
    await expect(seed({ handle: failingAfter(0, desk.handle) })).rejects.toThrow(
      'Grunddata kunne ikke skrives færdig: EstablishBody på body »ssu« blev afvist. Strømmen gik',
    );
  });

  it('leaves runs that verify, every one', () => {
    const streams = [...new Set(events.map(({ stream }) => stream))];
    const runs = streams.map((stream) => events.filter((event) => event.stream === stream));
    expect(runs.map((run) => verifyRun(run, registry)).filter(Boolean)).toEqual([]);
  });

  it('says of everything where it is known from', () => {
    expect(events.filter(({ metadata }) => !metadata.source?.document || !metadata.source.locator)).toEqual([]);
  });

  it('says when things happened in a way that can be read', () => {
    const dates = events.flatMap(({ metadata }) => metadata.effectiveOn ?? []);
    expect(dates.filter((date) => !isEffectiveDate(date))).toEqual([]);
  });

  it('marks all that is invented, and nothing else, as demo', () => {
    const bySeat = events.filter(({ metadata }) => metadata.actor.seat === 'seed-demo');
    const bySource = events.filter(({ metadata }) => metadata.source?.document === 'Demoopsætning');
    expect(bySeat).toEqual(bySource);
    expect(bySeat.map(({ type }) => type)).toContain('HolderAppointed');
  });
});

describe('the bodies', () => {
  const clustersOf = (municipality: string) =>
    [...organisation.bodies].filter(
      ([, { level, members }]) => level === 'cluster' && members.some(({ member }) => member === municipality),
    );

  it('have all 22 municipalities in exactly one cluster', () => {
    const municipalities = [...organisation.bodies].filter(([, { level }]) => level === 'municipality');
    expect(municipalities).toHaveLength(22);
    expect(municipalities.filter(([id]) => clustersOf(id).length !== 1)).toEqual([]);
    expect(clustersOf('aeroe').map(([id]) => id)).toEqual(['klynge-fyn']);
  });

  it('give each municipality its own four-digit code', () => {
    const bases = [...organisation.bodies.values()].filter(({ level }) => level === 'municipality');
    const codes = bases.map(({ legalBasis }) => /Kommunekode (0\d{3})\./.exec(legalBasis)?.[1]);
    expect(new Set(codes).size).toBe(22);
    expect(organisation.bodies.get('aabenraa')).toMatchObject({ name: 'Aabenraa Kommune' });
    expect(organisation.bodies.get('aabenraa')?.legalBasis).toContain('0580');
  });

  it('have confirmed members in Sønderjylland only', () => {
    const confirmed = [...organisation.bodies].flatMap(([id, { members }]) =>
      members.filter((membership) => membership.confirmed).map(({ member }) => `${id}: ${member}`),
    );
    expect(confirmed.sort()).toEqual(
      ['aabenraa', 'haderslev', 'soenderborg', 'toender'].map((member) => `klynge-soenderjylland: ${member}`),
    );
  });

  it('do not refer to a member that does not exist', () => {
    const members = [...organisation.bodies.values()].flatMap(({ members: all }) => all.map(({ member }) => member));
    expect(members.filter((member) => !organisation.bodies.has(member))).toEqual([]);
  });

  it('say that clusters and the political committee change by law, and carry out no succession', () => {
    for (const id of ['ssu', 'klynge-fyn', 'klynge-lillebaelt', 'klynge-soenderjylland', 'klynge-sydvestjylland']) {
      expect(organisation.bodies.get(id)?.legalBasis).toContain('1. januar 2027');
      expect(organisation.bodies.get(id)).not.toHaveProperty('lastDay');
      expect(organisation.bodies.get(id)?.successors).toEqual([]);
    }
  });

  it('are known by the names that minutes use', () => {
    expect(organisation.bodies.get('sss')?.aliases).toContain('Strategisk Sundhedsstyrelse');
    expect(organisation.bodies.get('klynge-sydvestjylland')?.aliases).toContain('Sundhedsklynge Vestjylland');
  });

  it('are never mistaken for each other by name, nor for the national health authority', () => {
    const names = [...organisation.bodies.values()].flatMap(({ name, aliases }) => [name, ...aliases]);
    expect(new Set(names).size).toBe(names.length);
    expect(names).not.toContain('Sundhedsstyrelse');
  });

  it('have an own name and an own portfolio for each of four tovholderfunktioner', async () => {
    const functions = [...organisation.bodies].filter(([, { level }]) => level === 'tovholderfunktion');
    expect(functions).toHaveLength(4);
    const portfolios = functions.flatMap(([, { portfolio }]) => portfolio);
    expect(new Set(portfolios).size).toBe(portfolios.length);
    for (const [id, { portfolio }] of functions) {
      expect(portfolio.length).toBeGreaterThan(0);
      for (const agreement of portfolio) {
        expect((await load<AgreementContext>('agreement', agreement)).context.tovholderfunktion).toBe(id);
      }
    }
  });
});

describe('the seats', () => {
  const seatIds = (body: string, fn: string) =>
    [...organisation.seats].filter(([, seat]) => seat.body === body && seat.function === fn).map(([id]) => id);

  it.each(['tf-psykiatri', 'tf-boern-og-unge', 'tf-kronisk-sygdom', 'tf-rehabilitering'])(
    'give %s two tovholdere and two contact directors, one per side, held by four people',
    (body) => {
      const expected = (fn: string) => [`${body}-${fn}-municipal`, `${body}-${fn}-regional`];
      expect(seatIds(body, 'tovholder')).toEqual(expected('tovholder'));
      expect(seatIds(body, 'kontaktdirektoer')).toEqual(expected('kontaktdirektoer'));
      const all = [...expected('tovholder'), ...expected('kontaktdirektoer')];
      expect(new Set(all.map((id) => holderOn(organisation.seats.get(id)!, TODAY)?.person)).size).toBe(4);
    },
  );

  it('have titles in correct Danish', () => {
    expect(organisation.seats.get('sss-member-regional')?.title).toBe(
      'Regionalt medlem, Strategisk Sundhedsstyregruppe',
    );
    expect(organisation.seats.get('kog-secretary-municipal')?.title).toBe('Kommunal sekretær, Koordinationsgruppen');
  });

  it('are named by body, function and side', () => {
    const slug = { municipal: '-municipal', regional: '-regional', generalPractice: '-general-practice' };
    for (const [id, { body, function: fn, side }] of organisation.seats) {
      expect(id.replace(/-\d$/, '')).toBe(`${body}-${fn}${side ? slug[side] : ''}`);
    }
  });

  it('let contact directors be members of Strategisk Sundhedsstyregruppe', () => {
    const persons = (fn: string, body: (id: string) => boolean) =>
      [...organisation.seats.values()]
        .filter((seat) => seat.function === fn && body(seat.body))
        .map((seat) => holderOn(seat, TODAY)?.person);
    const members = persons('member', (id) => id === 'sss');
    expect(persons('kontaktdirektoer', () => true).filter((person) => !members.includes(person))).toEqual([]);
  });

  it('have nobody on both sides', () => {
    const sides = new Map<string, Set<string>>();
    for (const { side, terms, substitutes } of organisation.seats.values()) {
      for (const { person } of [...terms, ...substitutes]) {
        sides.set(person, (sides.get(person) ?? new Set()).add(side ?? 'none'));
      }
    }
    expect([...sides].filter(([, both]) => both.size > 1)).toEqual([]);
  });

  it('have exactly one that is vacant', () => {
    const vacant = [...organisation.seats].filter(([, seat]) => holderOn(seat, TODAY) === undefined);
    expect(vacant.map(([id]) => id)).toEqual(['klynge-sydvestjylland-secretary-municipal']);
  });

  it('remember who came before the one who holds it now', () => {
    const seat = organisation.seats.get('tf-rehabilitering-tovholder-municipal')!;
    expect(holderOn(seat, '2024-08-31')?.person).toBe('p-1013');
    expect(holderOn(seat, '2024-09-01')?.person).toBe('p-1014');
  });

  it('let a substitute act for a contact director until the end of 2027', () => {
    const id = 'tf-psykiatri-kontaktdirektoer-municipal';
    expect(actingOn(organisation, 'p-1007', id, '2027-12-31')).toMatchObject({ onBehalfOf: 'p-1003' });
    expect(() => actingOn(organisation, 'p-1007', id, '2028-01-01')).toThrow('ikke godkendt stedfortræder');
  });
});

describe('who could decide', () => {
  const on = (body: string, day: string) => bodyOnDay(organisation, body, day)!;

  it('on 22 March 2023 is answered for every body: by name, or by saying that it is not known', () => {
    expect(
      on('sss', '2023-03-22')
        .seats.slice(0, 2)
        .map(({ holder }) => holder?.person),
    ).toEqual(['p-1018', 'p-1019']);
    for (const { standing, seats, text } of organisationOnDay(organisation, '2023-03-22')) {
      expect(standing).toBe('exists');
      if (seats.length === 0) expect(text).toContain('ukendt, ikke tomt');
    }
  });

  it('is not invented for days before anything was recorded', () => {
    const before = organisationOnDay(organisation, '2023-01-24').filter(({ level }) => level !== 'municipality');
    const standings = new Map(before.map(({ body, standing }) => [body, standing]));
    expect(standings.get('region-syddanmark')).toBe('exists');
    standings.delete('region-syddanmark');
    expect(new Set(standings.values())).toEqual(new Set(['unknown']));
  });

  it('says of every holder where it is known from', () => {
    const seats = organisationOnDay(organisation, TODAY).flatMap((body) => body.seats);
    expect(seats.filter(({ holder }) => holder && holder.source === undefined)).toEqual([]);
  });

  it('shows which bodies are whole, and what is missing in the others', () => {
    const whole = ['sss', 'sdk', 'kog', 'tf-psykiatri', 'tf-boern-og-unge', 'tf-kronisk-sygdom', 'tf-rehabilitering'];
    expect(whole.flatMap((body) => on(body, TODAY).faults)).toEqual([]);
    expect(on('ssu', TODAY).faults.map(({ text }) => text)).toContain(
      'Mangler: medlem fra regionsrådet: 1 af 5. Ingen post er oprettet til det.',
    );
  });

  it('finds bodies by every name that minutes use', () => {
    for (const name of ['SSU', 'Strategisk Sundhedsstyrelse', 'fsn sønderjylland', 'Sundhedsklynge Vestjylland'])
      expect(organisation.bodies.has(findBody(organisation, name))).toBe(true);
  });
});

describe('the succession of 1 January 2027', () => {
  const plan = () => load<SuccessionContext>('succession', SUCCESSION);

  it('is prepared, and nothing more', async () => {
    expect((await plan()).value).toBe('prepared');
    expect(events.filter(({ type }) => type === 'CarriedToSuccessors' || type === 'BodyDissolved')).toEqual([]);
  });

  it('replaces the clusters on both levels, the political committee and the steering group', async () => {
    const { lines } = (await plan()).context;
    const clusters = [...organisation.bodies.keys()].filter((id) => /^(klynge|fsn)-/.test(id));
    expect(new Set(lines.map(({ body }) => body))).toEqual(new Set([...clusters, 'ssu', 'sss']));
  });

  it('marks every successor as an assumption, since no document names one', async () => {
    const { lines } = (await plan()).context;
    expect(lines.filter(({ confirmed, note }) => confirmed || !note?.startsWith('Antagelse'))).toEqual([]);
  });
});

describe('the demo people', () => {
  it('are exactly those who hold, have held or stand in for a seat', () => {
    const seated = [...organisation.seats.values()].flatMap(({ terms, substitutes }) =>
      [...terms, ...substitutes].map(({ person }) => person),
    );
    expect(demoPeople.map(({ id }) => id).sort()).toEqual([...new Set(seated)].sort());
  });

  it('have no name in any event, in full or in part', () => {
    const log = JSON.stringify(events);
    const parts = demoPeople.flatMap(({ name }) => [name, ...name.split(' ')]);
    expect(parts.filter((part) => new RegExp(`(?<!\\p{L})${part}(?!\\p{L})`, 'u').test(log))).toEqual([]);
  });

  it('have a Danish role and a seat that exists', () => {
    expect(demoPeople.filter(({ role, seat }) => role === '' || !organisation.seats.has(seat))).toEqual([]);
    expect(demoPeople.find(({ id }) => id === 'p-1013')?.role).toMatch(/^Tidligere: Kommunal tovholder/);
    expect(demoPeople.find(({ id }) => id === 'p-1035')?.role).toMatch(/^Stedfortræder: Regional kontaktdirektør/);
  });

  it('who are introduced first can act in their seat today', () => {
    const introduced = demoPeople.filter(({ tryFirst }) => tryFirst !== undefined);
    expect(introduced.length).toBeGreaterThanOrEqual(8);
    for (const { id, seat } of introduced) expect(actingOn(organisation, id, seat, TODAY).person).toBe(id);
  });
});

describe('the agreements', () => {
  it('say of every known fact where it is known from', async () => {
    for (const id of inProcedure('agreement')) {
      const { context } = await load<AgreementContext>('agreement', id);
      expect(context.knownFacts.length).toBeGreaterThan(0);
      expect(context.knownFacts.filter(({ source }) => source === undefined)).toEqual([]);
    }
  });

  it('name what is not known: which two municipalities stand outside', async () => {
    const { context } = await load<AgreementContext>('agreement', 'laenderygbesvaer');
    expect(context.knownFacts[0]).toMatchObject({
      when: '2024',
      unknown: expect.stringContaining('Hvilke to kommuner'),
    });
  });

  it('count the 20 of 22 without inventing who they are', async () => {
    const run = await load<AgreementContext>('agreement', 'laenderygbesvaer');
    const { procedure, chart } = registry.version(run.definition);
    expect(run.context.adoptions).toBeUndefined();
    expect(procedure.view!(run, chart.keys(run.value))).toMatchObject({
      adoption: { counts: [{ text: '20 af 22 (hvilke vides ikke)', source: { certainty: 'approximate' } }] },
      validity: { parties: [], text: 'Vedtaget af 20 af 22 (hvilke vides ikke)' },
    });
  });

  it('are in force only where that is known', async () => {
    const registered: string[] = [];
    for (const id of inProcedure('agreement')) {
      const { value } = await load('agreement', id);
      if (value === 'registered') registered.push(id);
    }
    expect(registered).toEqual(['erhvervet-hjerneskade', 'behandlingsansvar-72-timer']);
  });

  it('can have a need reported by their tovholder at once', async () => {
    const fresh = openDesk();
    await seed(fresh);
    const { run } = await fresh.handle({
      procedure: 'revision',
      id: 'depression-2026',
      command: 'ReportNeed',
      data: { agreement: 'depression', source: 'scheduledReview', description: 'Programmet skal genbesøges' },
      actor: { person: 'p-1001', seat: 'tf-psykiatri-tovholder-municipal' },
    });
    expect(run.context).toMatchObject({ tovholderfunktion: 'tf-psykiatri', rules: { model: 1, chairmanship: 'sss' } });
  });
});

describe('the known courses', () => {
  const seen = async (id: string) => {
    const run = await load<RevisionContext>('revision', id);
    const { procedure, chart } = registry.version(run.definition);
    return procedure.view!(run, chart.keys(run.value)) as {
      known: { milestones: { milestone: string; when: string }[]; gaps: { milestone: string }[] };
    };
  };

  it('show SAM:BO taken into use on 19 May 2025, and name the gaps before it', async () => {
    const { known } = await seen('sam-bo-2023');
    expect(known.milestones).toContainEqual(expect.objectContaining({ milestone: 'takenIntoUse', when: '2025-05-19' }));
    expect(known.gaps.map(({ milestone }) => milestone)).toEqual(['need', 'workingGroup', 'hearingDraft']);
  });

  it('show the spor 2 revisions approved in a period and reported on a day', async () => {
    for (const id of ['retspsykiatriske-patienter-2023', 'subkutan-kemoterapi-2023']) {
      const { known } = await seen(id);
      expect(known.milestones).toMatchObject([
        { milestone: 'chairApproval', when: '2023-01-25/2023-03-22' },
        { milestone: 'reported', when: '2023-03-22' },
      ]);
      expect(known.gaps).toMatchObject([{ milestone: 'need' }]);
    }
  });

  it('are closed only where the end is known', async () => {
    const states = await Promise.all(inProcedure('revision').map(async (id) => (await load('revision', id)).value));
    expect(states).toEqual(['knownCourseClosed', 'knownCourseClosed', 'knownCourseClosed', 'knownCourse']);
  });

  it('say of every step when it happened and where that is known from', () => {
    const steps = events.filter(({ type }) => type === 'MilestoneRecorded');
    expect(steps).not.toEqual([]);
    for (const { data, metadata } of steps) {
      expect(metadata.effectiveOn).toBe(data['when']);
      expect(metadata.source).toBeDefined();
    }
  });

  it('end their stories in the order things happened', () => {
    const first = ({ metadata }: RecordedEvent) => metadata.effectiveOn ?? '';
    const steps = events.filter(
      ({ stream, type }) => stream === 'revision-sam-bo-2023' && type === 'MilestoneRecorded',
    );
    expect(steps.map(first)).toEqual(steps.map(first).toSorted());
  });
});

describe('the initiatives', () => {
  let contexts: InitiativeContext[];
  beforeAll(async () => {
    contexts = await Promise.all(
      inProcedure('initiative').map(async (id) => (await load<InitiativeContext>('initiative', id)).context),
    );
  });

  it('are the 20 of the plan for 2024-2025, in its order', () => {
    expect(contexts.map(({ plan }) => plan?.number)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    expect(new Set(contexts.map(({ plan }) => plan?.period))).toEqual(new Set(['2024-2025']));
    expect(contexts[4]?.title).toBe('Kom Trygt Hjem');
    expect(contexts[19]?.title).toBe('Genbesøge forløbsprogram for mennesker med depression');
  });

  it('are 13 joint, 4 lead and 3 free', () => {
    const levels = contexts.map(({ level }) => level);
    const count = (level: string) => levels.filter((one) => one === level).length;
    expect([count('joint'), count('lead'), count('free')]).toEqual([13, 4, 3]);
  });

  it('have the vision areas of the plan', () => {
    const areas = contexts.map(({ visionArea }) => visionArea);
    const count = (area: string) => areas.filter((one) => one === area).length;
    expect(['mentalHealth', 'transitions', 'prevention', 'educationAndWork'].map(count)).toEqual([2, 9, 6, 3]);
  });

  it('mark the seven that are new', () => {
    const fresh = contexts.filter(({ isNew }) => isNew).map(({ plan }) => plan?.number);
    expect(fresh).toEqual([2, 6, 7, 8, 15, 16, 19]);
  });

  it('know the one cluster that leads, and the one that each municipality handles', () => {
    expect(contexts.flatMap(({ leadCluster, plan }) => (leadCluster ? [[plan?.number, leadCluster]] : []))).toEqual([
      [9, 'klynge-lillebaelt'],
    ]);
    expect(contexts[1]?.levelNote).toBe('den enkelte kommune');
  });
});

describe('the initiatives stand where the plan says they stood', () => {
  const standing = async (state: string) => {
    const { chart } = registry.newest('initiative');
    const runs = await Promise.all(inProcedure('initiative').map((id) => load<InitiativeContext>('initiative', id)));
    return runs.filter(({ value }) => chart.keys(value).join() === state).map(({ context }) => context.plan?.number);
  };

  it.each([
    ['awaitingProcess', [1, 2, 4, 6, 7, 13, 14, 18, 20]],
    ['underway', [3, 5]],
    ['implementing', [12, 19]],
    ['callForLead', [8, 15, 16]],
    ['leadAssigned', [9]],
    ['free', [10, 11]],
    ['inPlan', [17]],
  ])('%s', async (state, numbers) => {
    expect(await standing(state)).toEqual(numbers);
  });

  it('each with a next step, and a body that exists where one is responsible', async () => {
    for (const id of inProcedure('initiative')) {
      const { nextStep } = (await load<InitiativeContext>('initiative', id)).context;
      expect(nextStep?.nextStep).not.toBe('');
      if (nextStep?.responsible) expect(organisation.bodies.has(nextStep.responsible)).toBe(true);
    }
  });

  it('without dates that no document gives: what has begun is known to the year', () => {
    const starts = events.filter(({ type }) => type === 'InitiativeStarted');
    expect(new Set(starts.map(({ metadata }) => metadata.effectiveOn))).toEqual(new Set(['2024']));
  });
});

describe('the plan', () => {
  it('for 2024-2025 is in force with its 20 initiatives, in order', async () => {
    const { value, context } = await load<PlanContext>('plan', '2024-2025');
    expect(value).toBe('inForce');
    expect(context.lines.map(({ initiative }) => initiative)).toEqual(inProcedure('initiative'));
    expect(context.lines.map(({ number }) => number)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  });

  it('is missing every follow-up, since no document gives one, and awaits the next plan', async () => {
    const run = await load<PlanContext>('plan', '2024-2025');
    const { procedure } = registry.version(run.definition);
    expect(procedure.view!(run, ['inForce'])).toMatchObject({ missingFollowUps: [{}, {}, {}, {}] });
    expect(procedure.awaits(run, ['inForce']).map(({ command }) => command)).toEqual([
      'RecordPlanFollowUp',
      'BeginNextPlan',
    ]);
  });

  it('sends no policy to what the seed has already entered', () => {
    const entered = events.filter(({ stream }) => stream === 'plan-2024-2025');
    expect(new Set(entered.map(({ metadata }) => metadata.mandate.function))).toEqual(new Set(['seed']));
  });
});

/** A desk whose power goes after so many commands. */
function failingAfter(count: number, handle: Handle): Handle {
  let left = count;
  return async (request: CommandRequest) => {
    if (left === 0) throw new Error('Strømmen gik');
    left -= 1;
    return handle(request);
  };
}
