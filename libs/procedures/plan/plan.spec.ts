import { describe, expect, it } from '@jest/globals';
import { people } from '../../../test/people.js';
import * as acts from '../../../test/plan-acts.js';
import { type Act, rule, story } from '../../../test/specification.js';
import { assertLiving } from '../living-initiative.js';
import { plan } from './procedure.js';

const { added, concluded, drafted, followedUp, inForce, opened, removed } = acts;
const given = (...all: Act[]) => story(plan, acts.known).given(...all);
const LATE = '2025-12-10T09:00:00.000Z';
const everyYear = [2024, 2025].flatMap((year) =>
  ['political', 'administrative'].map((level) => ({ ...followedUp(year, level), at: LATE })),
);

describe('a plan being drafted', () => {
  rule('has a period and waits for its initiatives', () =>
    given(opened()).thenIn('drafting').thenContext({ period: '2024-2025', lines: [] }).thenAwaits('AddToPlan'),
  );
  rule('knows its initiatives by id, numbered in order', () =>
    given(...drafted)
      .thenIn('drafting')
      .thenContext({
        lines: [
          { initiative: 'ips', number: 1 },
          { initiative: 'depression', number: 2 },
        ],
      })
      .thenAwaits('SubmitPlan'),
  );
  rule('lets go of one, and never uses a number twice at once', () =>
    given(...drafted, removed('ips'), added('kom-trygt-hjem')).thenContext({
      lines: [
        { initiative: 'depression', number: 2 },
        { initiative: 'kom-trygt-hjem', number: 3 },
      ],
    }),
  );
  rule('may follow another plan', () => given(opened({ follows: 'plan-2022' })).thenContext({ follows: 'plan-2022' }));
  rule('follows a plan that exists', () =>
    given()
      .when(opened({ follows: 'findes-ikke' }))
      .thenRefused('findes ingen plan'),
  );
  rule('takes an initiative that exists', () =>
    given(opened()).when(added('findes-ikke')).thenRefused('findes ingen initiative'),
  );
  rule('takes an initiative once', () =>
    given(opened(), added('ips')).when(added('ips')).thenRefused('allerede i planen'),
  );
  rule('lets go only of what it has', () => given(opened()).when(removed('ips')).thenRefused('ikke i planen'));
  for (const lastDay of ['2024-01-01', '2023-12-31', '2034-01-01']) {
    rule(`does not run from 2024-01-01 to ${lastDay}`, () =>
      given().when(opened({ lastDay })).thenRefused('højst ti år senere'),
    );
  }
  rule('is not sent to SSU empty', () => given(opened()).when(acts.submitted).thenRefused('ingen indsatser endnu'));
  rule('is drafted once', () => given(opened()).when(opened()).thenRefused('»Udarbejdes«'));

  it('is listed by its title and is about the plan it follows', () => {
    expect(plan.label(given(opened()).run.context)).toBe('Implementeringsplan 2024-2025');
    expect(plan.subject!(given(opened()).run.context)).toBeUndefined();
    expect(plan.subject!(given(opened({ follows: 'plan-2022' })).run.context)).toEqual({
      procedure: 'plan',
      id: 'plan-2022',
    });
  });
});

describe('an initiative of a new plan', () => {
  const standing = (value: unknown) => ({ run: () => ({ value, context: { title: 'IPS' } }) as never });

  it.each(['completed', 'notScaled', 'discontinued'])('is not one that is %s', (value) => {
    expect(() => assertLiving('ips', standing(value))).toThrow('Indsatsen »IPS« er afsluttet');
  });
  it.each(['proposed', 'inPlan', { open: { progress: 'underway', pace: 'running' } }])('may be %j', (value) => {
    expect(() => assertLiving('ips', standing(value))).not.toThrow();
  });
});

describe('the approval by SSU', () => {
  rule('is awaited once SSS has finished', () =>
    given(...drafted, acts.submitted)
      .thenIn('ssuApproval')
      .thenAwaits('ApprovePlan'),
  );
  rule('brings the plan into force', () => given(...inForce).thenIn('inForce'));
  rule('may be refused with remarks, and the plan is drafted on', () =>
    given(...drafted, acts.submitted, acts.returned)
      .thenIn('drafting')
      .thenContext({ remarks: [{ remarks: 'Færre indsatser' }] })
      .when(removed('ips'))
      .thenIn('drafting'),
  );
  rule('may come with remarks', () =>
    given(...drafted, acts.submitted, { ...acts.approved, data: { remarks: 'Følg op til efteråret' } })
      .thenIn('inForce')
      .thenContext({ remarks: [{ remarks: 'Følg op til efteråret' }] }),
  );
  rule('is of the text that was sent: nothing is added meanwhile', () =>
    given(...drafted, acts.submitted)
      .when(added('kom-trygt-hjem'))
      .thenRefused('»Til godkendelse i udvalget«'),
  );
  for (const [before, act] of [
    [drafted, acts.submitted],
    [[...drafted, acts.submitted], acts.approved],
    [[...drafted, acts.submitted], acts.returned],
  ] as const) {
    rule(`is of a meeting that has been held: ${act.command}`, () =>
      given(...before)
        .when({ ...act, data: { ...act.data, meetingOn: '2024-03-02' } })
        .thenRefused('Mødet ligger i fremtiden'),
    );
  }
  rule('cannot be skipped', () =>
    given(...drafted)
      .when(acts.approved)
      .thenRefused('»Udarbejdes«'),
  );
});

describe('a plan in force', () => {
  it('awaits each year’s follow-up before the year ends, and the next plan from 1 July of its last year', () => {
    expect(plan.awaits(given(...inForce).run, ['inForce'])).toEqual([
      { command: 'RecordPlanFollowUp', dueAt: '2024-12-31T23:00:00.000Z' },
      { command: 'BeginNextPlan', dueAt: '2025-06-30T22:00:00.000Z' },
    ]);
  });
  rule('is followed up politically and administratively each year', () =>
    given(...inForce, followedUp(2024, 'political'), followedUp(2024, 'administrative'))
      .thenIn('inForce')
      .thenContext({ followUps: [{ year: 2024, level: 'political' }, { level: 'administrative' }] })
      .thenAwaits('RecordPlanFollowUp', 'BeginNextPlan'),
  );
  rule('awaits its conclusion when every year is followed up and the next plan is begun', () =>
    given(...inForce, ...everyYear, acts.nextBegun).thenAwaits('ConcludePlan'),
  );
  it('names the follow-ups that are missing', () => {
    const { run } = given(...inForce, followedUp(2024, 'political'));
    expect(plan.view!(run, ['inForce'])).toMatchObject({
      nextPlanFrom: '2025-07-01',
      missingFollowUps: [
        { title: '2024: administrativ opfølgning mangler' },
        { title: '2025: politisk opfølgning mangler' },
        { title: '2025: administrativ opfølgning mangler' },
      ],
    });
    expect(plan.view!(given(opened()).run, ['drafting'])).not.toHaveProperty('missingFollowUps');
  });
  rule('is followed up once a year on each level', () =>
    given(...inForce, followedUp(2024, 'political'))
      .when(followedUp(2024, 'political'))
      .thenRefused('allerede registreret'),
  );
  for (const year of [2023, 2026]) {
    rule(`is not followed up for ${year}`, () =>
      given(...inForce)
        .when(followedUp(year, 'political'))
        .thenRefused('uden for planen'),
    );
  }
  rule('is not followed up in the future', () =>
    given(...inForce)
      .when(followedUp(2024, 'political', { meetingOn: '2024-03-02' }))
      .thenRefused('i fremtiden'),
  );
  rule('takes another initiative along', () =>
    given(...inForce, added('kom-trygt-hjem')).thenContext({ lines: [{}, {}, { number: 3 }] }),
  );
  rule('keeps what it has: an initiative ends by a decision of its own', () =>
    given(...inForce)
      .when(removed('ips'))
      .thenRefused('»I kraft«'),
  );
  rule('may have its successor begun early', () =>
    given(...inForce, acts.nextBegun)
      .thenContext({ next: 'plan-2026' })
      .thenAwaits('RecordPlanFollowUp', 'ConcludePlan'),
  );
  rule('has a successor that exists', () =>
    given(...inForce)
      .when({ ...acts.nextBegun, data: { plan: 'findes-ikke' } })
      .thenRefused('findes ingen plan'),
  );
});

describe('a plan is concluded', () => {
  rule('in its last year, with the initiatives it carries over', () =>
    given(...inForce, acts.nextBegun, concluded(['ips']))
      .thenIn('concluded')
      .thenContext({ conclusion: 'To indsatser nåede i mål', carriedOver: ['ips'] })
      .thenAwaits(),
  );
  rule('without a successor when nothing is carried over', () => given(...inForce, concluded()).thenIn('concluded'));
  rule('from the first moment of its last year', () =>
    given(...inForce, concluded([], '2024-12-31T23:00:00.000Z')).thenIn('concluded'),
  );
  rule('not before', () =>
    given(...inForce)
      .when(concluded([], '2024-12-31T22:59:59.000Z'))
      .thenRefused('først afsluttes i sit sidste år'),
  );
  rule('carrying over only what it has', () =>
    given(...inForce, acts.nextBegun)
      .when(concluded(['kom-trygt-hjem']))
      .thenRefused('Kun indsatser, der er i planen'),
  );
  rule('carrying over only to a plan that is begun', () =>
    given(...inForce)
      .when(concluded(['ips']))
      .thenRefused('Den næste plan skal være begyndt'),
  );
  for (const late of [added('kom-trygt-hjem'), followedUp(2025, 'political'), acts.nextBegun, concluded()]) {
    rule(`and takes nothing more: ${late.command}`, () =>
      given(...inForce, concluded())
        .when({ ...late, at: LATE })
        .thenRefused('afsluttet'),
    );
  }
});

describe('every act on a plan', () => {
  for (const [before, act] of [
    [[], opened()],
    [[opened()], added('ips')],
    [drafted, acts.submitted],
    [[...drafted, acts.submitted], acts.approved],
    [inForce, followedUp(2024, 'political')],
    [inForce, concluded()],
  ] as const) {
    rule(`is recorded by Koordinationsgruppen: ${act.command}`, () =>
      given(...before)
        .when({ ...act, by: people.municipalTovholder })
        .thenRefused('Koordinationsgruppens sekretærer'),
    );
  }
});
