import { describe, expect, it } from '@jest/globals';
import type { RecordedEvent } from '#engine/event.js';
import { agreement } from '#procedures/agreement/procedure.js';
import { revision } from '#procedures/revision/procedure.js';
import * as agreements from '../../../../test/agreement-acts.js';
import { people } from '../../../../test/people.js';
import { surroundings } from '../../../../test/revision-acts.js';
import { type Act, story } from '../../../../test/specification.js';
import { historyOf, recordedAs, without } from '../testing/histories.js';
import { judgeLog } from '../testing/judge-log.js';
import { rules } from './registry.js';

/** The model of 2023, where sss approves, and that of 2027, where a sundhedsråd does. */
const model = historyOf('governance@1/two-versions').map((event) => ({ ...event, stream: 'governance-syddanmark' }));
const LATER = '2099-01-01';

/** The places a rule finds in a log, on a day. */
async function found(rule: string, events: readonly RecordedEvent[], today = LATER): Promise<string[]> {
  const { conformance } = await judgeLog([...model, ...events]);
  expect(conformance.unreadable).toEqual([]);
  return conformance
    .deviations(today)
    .filter((deviation) => deviation.rule === rule)
    .map(({ place }) => place);
}

/** A course from before the system, with these steps, closed. */
function course(
  spor: 1 | 2 | 3 | undefined,
  ...steps: readonly (readonly [milestone: string, when: string, body?: string])[]
) {
  const act = (command: string, data: object): Act => ({ by: people.municipalSecretariat, command, data });
  const { events } = story(revision, surroundings).given(
    act('RegisterKnownCourse', { agreement: 'sam-bo', ...(spor && { spor }), description: 'Et kendt forløb' }),
    ...steps.map(([milestone, when, body]) =>
      act('RecordMilestone', { milestone, when, statement: 'Som kilden siger det', ...(body && { body }) }),
    ),
    act('CloseKnownCourse', { conclusion: 'Sluttede' }),
  );
  return events;
}

const approvedByChairs = historyOf('revision@2/spor-2-hearing-reopened');
const signed = historyOf('revision@2/spor-1');

it('every rule says what it is about, and has a spec here', () => {
  for (const rule of rules)
    expect([rule.title, rule.description, rule.source].every((text) => text.length > 5)).toBe(true);
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
});

describe('approval by a body without the mandate', () => {
  const rule = 'approval-without-mandate';

  it('is found when a chair of another body approved', async () => {
    const forged = recordedAs(approvedByChairs, 18, ({ mandate }) => ({ mandate: { ...mandate, body: 'sdk' } }));
    expect(await found(rule, forged)).toEqual(['18']);
  });
  it('is not found when the body that approves did, also in the place of the one before it', async () => {
    expect(await found(rule, approvedByChairs)).toEqual([]);
    const heir = recordedAs(approvedByChairs, 18, ({ mandate }) => ({
      mandate: { ...mandate, body: 'sundhedsraad', inPlaceOf: ['sss'] },
    }));
    expect(await found(rule, heir)).toEqual([]);
  });
  it('judges a known step by the model in force on its day', async () => {
    expect(await found(rule, course(2, ['chairApproval', '2024-02-01', 'sss']))).toEqual([]);
    expect(await found(rule, course(2, ['chairApproval', '2027-02-01', 'sss']))).toEqual(['chairApproval']);
    expect(await found(rule, course(3, ['chairApproval', '2024-02-01', 'sss']))).toEqual(['chairApproval']);
  });
  it('judges nothing before there was a model, and nothing where the body is not known', async () => {
    expect(await found(rule, course(2, ['chairApproval', '2022-02-01', 'sdk'], ['approval', '2024-02-01']))).toEqual(
      [],
    );
  });
});

describe('a missing side', () => {
  const rule = 'missing-side';

  it('is found when both yeses came from one side, or from one person', async () => {
    const oneSide = recordedAs(signed, 8, ({ mandate }) => ({ mandate: { ...mandate, side: 'municipal' } }));
    expect(await found(rule, oneSide)).toEqual(['8']);
    const onePerson = recordedAs(signed, 8, ({ actor }) => ({
      actor: { ...actor, person: signed[7]!.metadata.actor.person },
    }));
    expect(await found(rule, onePerson)).toEqual(['8']);
  });
  it('is found when the yes was given before the draft came back, and not again', async () => {
    const { side } = signed[4]!.metadata.mandate;
    const again = signed[8]!.metadata.mandate.side === side ? 7 : 8;
    expect(again).toBeGreaterThan(6);
    expect(await found(rule, without(signed, 7))).toEqual(['7']);
  });
  it('is not found when both sides said yes, by two people', async () => {
    expect(await found(rule, signed)).toEqual([]);
    expect(await found(rule, historyOf('commissorium@1/moved-to-newer-model'))).toEqual([]);
  });
});

describe('a skipped step', () => {
  const rule = 'skipped-step';

  it('is found when what was published had not been through its path', async () => {
    expect(await found(rule, without(approvedByChairs, 9, 10, 11, 14, 15, 16))).toEqual(['12-review', '12-approval']);
  });
  it('is not found when it went the whole way, with the chairs or with a meeting', async () => {
    expect(await found(rule, approvedByChairs)).toEqual([]);
    expect(await found(rule, historyOf('revision@2/lifted-to-meeting'))).toEqual([]);
    expect(await found(rule, historyOf('revision@2/spor-3-two-hearings'))).toEqual([]);
  });
});

describe('a spor against its criteria', () => {
  const rule = 'spor-against-criteria';
  const asking = (movesTasks: boolean) =>
    story(agreement, agreements.partners)
      .given(agreements.registered, agreements.demands({ beyondContract: false, movesTasks }))
      .events.map((event) => ({ ...event, stream: 'agreement-sam-bo' }));

  it('is found when spor 1 is chosen and the agreement moves tasks', async () => {
    expect(await found(rule, [...asking(true), ...signed])).toEqual(['2']);
  });
  it('is not found when it moves none, or when a higher spor is chosen', async () => {
    expect(await found(rule, [...asking(false), ...signed])).toEqual([]);
    expect(await found(rule, [...asking(true), ...approvedByChairs])).toEqual([]);
  });
  it('is found when a known course on spor 2 had a working group, and not on spor 3', async () => {
    expect(await found(rule, course(2, ['workingGroup', '2024-01-01']))).toEqual(['workingGroup']);
    expect(await found(rule, course(3, ['workingGroup', '2024-01-01']))).toEqual([]);
    expect(await found(rule, course(undefined, ['workingGroup', '2024-01-01']))).toEqual([]);
  });
});

describe('a missing information item', () => {
  const rule = 'missing-information';
  const registered = historyOf('chairApprovedCase@1/reported').slice(0, 1);

  it('is found when the deadline has gone, and not before', async () => {
    const { deadline } = registered[0]!.data as { readonly deadline: string };
    expect(await found(rule, registered, deadline)).toEqual([]);
    expect(await found(rule, registered)).toEqual(['report']);
  });
  it('is not found when the body was told', async () => {
    expect(await found(rule, historyOf('chairApprovedCase@1/reported'))).toEqual([]);
    expect(await found(rule, approvedByChairs)).toEqual([]);
  });
  it('is found when what the chairs approved never came on the list', async () => {
    expect(await found(rule, approvedByChairs.slice(0, -1))).toEqual(['18-case']);
  });
  it('is found when a spor 1 revision was never reported', async () => {
    expect(await found(rule, signed.slice(0, -1))).toEqual(['report']);
    expect(await found(rule, signed)).toEqual([]);
  });
});

describe('information that came late', () => {
  const rule = 'late-information';

  it('is found by the day of the meeting, not by the day it was written down', async () => {
    expect(await found(rule, historyOf('chairApprovedCase@1/overdue-and-late'))).toEqual(['report']);
    expect(await found(rule, historyOf('chairApprovedCase@1/reported'))).toEqual([]);
  });
  it('is found for spor 1 as well', async () => {
    const late = signed.map((event) =>
      event.type === 'ReportedToSss' ? { ...event, data: { meetingOn: '2024-12-01' } } : event,
    );
    expect(await found(rule, late)).toEqual(['report']);
    expect(await found(rule, signed)).toEqual([]);
  });
});

describe('a breached deadline', () => {
  const rule = 'deadline-breached';

  it('is found when the contact directors let it pass, and not when they answered', async () => {
    expect(await found(rule, historyOf('escalation@1/without-reminder'))).toEqual(['2']);
    expect(await found(rule, historyOf('escalation@1/same-resolution'))).toEqual([]);
  });
  it('is found when an answer to a hearing came late, and not when it came in time', async () => {
    expect(await found(rule, historyOf('hearing@1/of-a-revision'))).toEqual(['7']);
    expect(await found(rule, historyOf('hearing@1/short-and-reopened'))).toEqual([]);
  });
});

describe('a hearing that was too short', () => {
  const rule = 'short-hearing';
  const short = historyOf('hearing@1/short-and-reopened');

  it('is found when the chairs had not said yes to it', async () => {
    expect(await found(rule, without(short, 3, 4))).toEqual(['3']);
  });
  it('is not found when they had, or when it was long enough', async () => {
    expect(await found(rule, short)).toEqual([]);
    expect(await found(rule, historyOf('hearing@1/of-a-revision'))).toEqual([]);
  });
});

describe('a forwarded case that nobody took up', () => {
  const rule = 'not-taken-up';
  const { fyn, inForce, plans, registered, sentOut } = agreements;
  const sent = (...more: Act[]) =>
    story(agreement, agreements.partners).given(registered, inForce, sentOut(), ...more).events;

  it('is found in each cluster that has not begun, when it has had its time', async () => {
    expect(await found(rule, sent())).toEqual(['implementation-1-klynge-fyn', 'implementation-1-klynge-lillebaelt']);
    expect(await found(rule, sent(), '2024-05-01')).toEqual([]);
  });
  it('is not found in the cluster that has planned it', async () => {
    expect(await found(rule, sent(plans(fyn)))).toEqual(['implementation-1-klynge-lillebaelt']);
  });
});

describe('a step that no document shows', () => {
  const rule = 'missing-milestone';

  it('is found for each step of the spor that left no trace', async () => {
    expect(await found(rule, course(2, ['chairApproval', '2024-02-01', 'sss']))).toEqual(['need', 'reported']);
  });
  it('is not found when all are there, when it is not closed, or when the spor is not known', async () => {
    const whole = course(
      2,
      ['need', '2024-01-01'],
      ['chairApproval', '2024-02-01', 'sss'],
      ['reported', '2024-03-01', 'sss'],
    );
    expect(await found(rule, whole)).toEqual([]);
    expect(await found(rule, whole.slice(0, 2))).toEqual([]);
    expect(await found(rule, course(undefined, ['chairApproval', '2024-02-01', 'sss']))).toEqual([]);
  });
  it('asks for the political treatment where the rules name a body for it', async () => {
    const political = (...bodies: string[]) =>
      found(rule, course(3, ...bodies.map((body) => ['approval', '2024-02-01', body] as const)));
    expect(await political('sss')).toContain('finalTreatment');
    expect(await political('sss', 'ssu')).not.toContain('finalTreatment');
  });
  it('does not ask how a course began that began before the model', async () => {
    expect(await found(rule, course(2, ['evaluation', '2022'], ['chairApproval', '2024-02-01', 'sss']))).toEqual([
      'reported',
    ]);
  });
});

describe('steps in the wrong order', () => {
  const rule = 'out-of-order';

  it('are found when the dates leave no doubt', async () => {
    expect(
      await found(rule, course(2, ['chairApproval', '2024-02-01', 'sss'], ['reported', '2024-01-15', 'sss'])),
    ).toEqual(['chairApproval-reported']);
  });
  it('are not found when they are in order, or may be', async () => {
    expect(await found(rule, course(2, ['chairApproval', '2024-02-01'], ['reported', '2024-03-01']))).toEqual([]);
    expect(await found(rule, course(2, ['chairApproval', '2024-01-25/2024-03-22'], ['reported', '2024-02']))).toEqual(
      [],
    );
  });
});
