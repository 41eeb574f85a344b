import { describe, expect, it } from '@jest/globals';
import * as acts from '../../../test/initiative-acts.js';
import { people } from '../../../test/people.js';
import { type Act, rule, story } from '../../../test/specification.js';
import { initiative } from './procedure.js';

const { changesLevel, included, onLevel, paused, proposed, resumed, started } = acts;
const { clock, municipalTovholder, policy } = people;
const given = (...all: Act[]) => story(initiative, acts.bodies).given(...all);
const lead = onLevel('lead', { leadCluster: 'klynge-lillebaelt' });

describe('an initiative of the plan begins', () => {
  for (const [what, before, state] of [
    ['a joint one by waiting for a process', onLevel('joint'), 'awaitingProcess'],
    ['a lead one by calling for a lead', onLevel('lead'), 'callForLead'],
    ['a lead one that already has its lead with that cluster', lead, 'leadAssigned'],
    ['a free one in the clusters', onLevel('free'), 'free'],
  ] as const) {
    rule(what, () => given(...before).thenIn(state));
  }

  for (const [stage, level, data] of [
    ['underway', 'joint', {}],
    ['implementing', 'joint', {}],
    ['developing', 'lead', { leadCluster: 'klynge-fyn' }],
  ] as const) {
    rule(`where it already stands: ${stage}`, () =>
      given(proposed({ level, ...data }), included(), started(stage, 'Implementeringsplanen'))
        .thenIn(stage)
        .thenContext({ started: { stage, basis: 'Implementeringsplanen' } }),
    );
    rule(`where it already stands only on good grounds: ${stage}`, () =>
      given(proposed({ level, ...data }), included())
        .when(started(stage))
        .thenRefused('Skriv, hvad der viser'),
    );
  }

  for (const [stage, level] of [
    ['underway', 'lead'],
    ['implementing', 'free'],
    ['developing', 'joint'],
    ['developing', 'lead'],
  ] as const) {
    rule(`never where its level cannot be: ${level} ${stage}`, () =>
      given(proposed({ level }), included())
        .when(started(stage, 'Implementeringsplanen'))
        .thenRefused('passer ikke til indsatsens niveau'),
    );
  }

  rule('only when it is in a plan', () => given(proposed()).when(started()).thenRefused('»Foreslået«'));
  rule('only once', () =>
    given(...onLevel('joint'))
      .when(started())
      .thenRefused('»Venter på en proces«'),
  );
  rule('when Koordinationsgruppen says so', () =>
    given(proposed(), included())
      .when({ ...started(), by: municipalTovholder })
      .thenRefused('Koordinationsgruppens sekretærer'),
  );
});

const everywhere = [
  ['proposed', [proposed()]],
  ['inPlan', [proposed(), included()]],
  ['awaitingProcess', onLevel('joint')],
  ['scaling', acts.untilScaling],
  ['free', onLevel('free')],
] as const;

describe('at any time an initiative may', () => {
  for (const [state, before] of everywhere) {
    rule(`get a next step with someone responsible: ${state}`, () =>
      given(...before, acts.nextStep)
        .thenIn(state)
        .thenContext({ nextStep: { nextStep: 'Drøftes i styregruppen', responsible: 'sss' } }),
    );
    rule(`be reprioritised by a decision: ${state}`, () =>
      given(...before, acts.reprioritised)
        .thenIn(state)
        .thenContext({ priority: 'high' }),
    );
    rule(`be discontinued by a decision: ${state}`, () =>
      given(...before, acts.discontinued)
        .thenIn('discontinued')
        .thenContext({ outcome: 'Løses nationalt' })
        .thenAwaits(),
    );
  }

  for (const [state, before] of everywhere.slice(1)) {
    rule(`be carried to the next plan without stopping: ${state}`, () =>
      given(...before, acts.carriedOver(), acts.carriedOver(people.municipalSecretariat))
        .thenIn(state)
        .thenContext({ carriedOver: { plan: 'plan-2026' } }),
    );
    rule(`become a line of the next plan too: ${state}`, () =>
      given(...before, { ...included('2026-2027', 3), by: policy })
        .thenIn(state)
        .thenContext({ plan: { period: '2026-2027', number: 3 }, earlierPlans: [{ period: '2024-2025' }] }),
    );
  }

  rule('be told by its plan which plan it is in', () =>
    given(proposed(), included(), {
      ...included(),
      by: policy,
      data: { period: '2024-2025', number: 18, plan: 'plan-2024' },
    })
      .thenIn('inPlan')
      .thenContext({ plan: { number: 18, plan: 'plan-2024' } }),
  );

  rule('not be left to a body that does not exist', () =>
    given(proposed())
      .when({ ...acts.nextStep, data: { ...acts.nextStep.data, responsible: 'findes-ikke' } })
      .thenRefused('findes ingen body'),
  );

  rule('not be decided about in the future', () =>
    given(...onLevel('joint'))
      .when({ ...acts.discontinued, data: { ...acts.discontinued.data, meetingOn: '2024-03-02' } })
      .thenRefused('i fremtiden'),
  );

  for (const late of [acts.nextStep, acts.reprioritised, acts.discontinued, acts.carriedOver(), changesLevel('free')]) {
    rule(`no longer once it has ended: ${late.command}`, () =>
      given(proposed(), acts.discontinued).when(late).thenRefused('afsluttet'),
    );
  }

  it('is about its plan, when the plan is a run', () => {
    const known = { ...included(), data: { period: '2024-2025', number: 1, plan: 'plan-2024' } };
    expect(initiative.subject!(given(proposed(), known).run.context)).toEqual({ procedure: 'plan', id: 'plan-2024' });
    expect(initiative.subject!(given(proposed(), included()).run.context)).toBeUndefined();
  });
});

describe('a change of level', () => {
  for (const [state, before] of everywhere.slice(0, 2)) {
    rule(`is only noted before it has begun: ${state}`, () =>
      given(...before, changesLevel('free'))
        .thenIn(state)
        .thenContext({ level: 'free', levelChanges: [{ from: 'joint' }] }),
    );
  }

  for (const [from, to, state, data] of [
    ['free', 'joint', 'awaitingProcess', {}],
    ['joint', 'lead', 'callForLead', {}],
    ['joint', 'lead', 'leadAssigned', { leadCluster: 'klynge-fyn' }],
    ['lead', 'free', 'free', {}],
  ] as const) {
    rule(`begins from the beginning of the new level: ${from} to ${to}, ${state}`, () =>
      given(...onLevel(from), changesLevel(to, data))
        .thenIn(state)
        .thenContext({ level: to }),
    );
  }

  it('leaves nothing of the old level behind', () => {
    const { run } = given(...acts.untilScaling, changesLevel('joint')).thenIn('awaitingProcess');
    for (const gone of ['call', 'leadCluster', 'recommendation', 'scaling'])
      expect(run.context).not.toHaveProperty(gone);
  });

  rule('is a change', () =>
    given(...onLevel('joint'))
      .when(changesLevel('joint'))
      .thenRefused('allerede på det niveau'),
  );
  rule('names a lead on no other level', () =>
    given(...onLevel('lead'))
      .when(changesLevel('free', { leadCluster: 'klynge-fyn' }))
      .thenRefused('Kun en LEAD-indsats'),
  );
  rule('rests on a decision', () =>
    given(...onLevel('lead'))
      .when(changesLevel('free', { meetingOn: undefined }))
      .thenRefused('meetingOn: skriv en dato'),
  );
  rule('waits for the end of a pause', () =>
    given(...onLevel('lead'), paused())
      .when(changesLevel('free'))
      .thenRefused('sat på pause'),
  );
});

describe('a pause', () => {
  for (const [state, before] of [
    ['awaitingProcess', onLevel('joint')],
    ['developing', [...lead, acts.develops(acts.lillebaelt)]],
    ['scaling', acts.untilScaling],
    ['free', onLevel('free')],
  ] as const) {
    rule(`keeps the very state: ${state}`, () =>
      given(...before, paused())
        .thenIn(state, 'paused')
        .thenAwaits('ResumeInitiative'),
    );
    rule(`returns to the very state: ${state}`, () => given(...before, paused(), resumed()).thenIn(state));
  }

  rule('before it has begun returns to the plan', () =>
    given(proposed(), included(), paused()).thenIn('pausedInPlan').thenAwaits('ResumeInitiative'),
  );
  rule('before it has begun is ended too', () => given(proposed(), included(), paused(), resumed()).thenIn('inPlan'));
  rule('before it has begun holds it back', () =>
    given(proposed(), included(), paused()).when(started()).thenRefused('»I planen, på pause«'),
  );

  for (const before of [onLevel('joint'), [proposed(), included()]]) {
    rule(`with a last day is ended by the clock after ${before.length} acts`, () =>
      given(...before, paused('2024-06-30'))
        .thenDeadline('ResumeInitiative', '2024-06-30T22:00:00.000Z')
        .when(resumed(clock))
        .thenDeadline('ResumeInitiative', undefined),
    );
  }

  rule('ends later than today', () =>
    given(...onLevel('joint'))
      .when(paused('2024-03-01'))
      .thenRefused('en senere dag'),
  );
  rule('stops what moves on', () =>
    given(...onLevel('joint'), paused())
      .when(acts.mandated)
      .thenRefused('sat på pause'),
  );
  rule('does not stop a decision to give up', () =>
    given(...onLevel('joint'), paused(), acts.discontinued).thenIn('discontinued'),
  );
  rule('is set once', () =>
    given(...onLevel('joint'), paused())
      .when(paused())
      .thenRefused('På pause'),
  );
});
