import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bareRules } from '../../../test/governance-rules.js';
import { type Act, rule, story } from '../../../test/specification.js';
import * as acts from '../../../test/written-approval-acts.js';
import type { GivenAnswer } from './context.js';
import { outcomeOf } from './outcome.js';
import { writtenApproval } from './procedure.js';
import { ruleText } from './rule-text.js';
import { tallyOf } from './tally.js';
import { answers } from './words.js';

const { members, untilOpen, approvedBut, reminded, counted, LAST_DEADLINE } = acts;
const { ann, bea, carl, eva } = members;

const under = (written: object, ...all: Act[]) =>
  story(writtenApproval, acts.withRules({ writtenApproval: written })).given(...all);
const untilSilent: Act[] = [...untilOpen, ...approvedBut(bea, eva), reminded, counted(LAST_DEADLINE)];

describe('other rules for approving in writing', () => {
  rule('silence may be consent', () => under({ silenceRule: 'consent' }, ...untilSilent).thenIn('approved'));

  rule('silence may be taking no part', () => under({ silenceRule: 'abstention' }, ...untilSilent).thenIn('approved'));

  rule('silence that is no part leaves nobody to say yes when all are silent', () =>
    under({ silenceRule: 'abstention' }, ...untilOpen, reminded, counted(LAST_DEADLINE)).thenIn('atMeeting'),
  );

  rule('a majority may be enough, whoever is silent', () =>
    under({ majorityPercent: 70 }, ...untilSilent).thenIn('approved'),
  );

  rule('a majority is not reached by rounding up', () =>
    under({ majorityPercent: 72 }, ...untilSilent).thenIn('chairDecision'),
  );

  rule('too few answers send it to the meeting, whatever they say', () =>
    under({ majorityPercent: 1, quorumPercent: 80 }, ...untilSilent).thenIn('atMeeting'),
  );

  rule('a quorum that is reached exactly is reached', () =>
    under({ majorityPercent: 50, quorumPercent: 71 }, ...untilSilent).thenIn('approved'),
  );

  rule('it may take two to object; one is then a vote against', () =>
    under(
      { objectionsToMeeting: 2, majorityPercent: 80 },
      ...untilOpen,
      ...approvedBut(eva),
      acts.objects(eva),
      counted(),
    ).thenIn('approved'),
  );

  rule('without an extension nobody is reminded, and the first deadline is the last', () =>
    under({ extensionDays: 0 }, ...untilOpen, ...approvedBut(eva), counted()).thenIn('chairDecision'),
  );

  rule('the chairmanship decides only what the model lets it decide', () =>
    story(writtenApproval, acts.withRules({ chairMayApprove: ['commissorium'] }))
      .given(...untilSilent)
      .thenIn('atMeeting')
      .when(acts.chairApproves(acts.asked[0]!))
      .thenRefused('mens forløbet er i »Til næste møde«'),
  );

  it('are told as they are', () => {
    const rules = {
      ...bareRules,
      model: 3,
      toConfirm: ['writtenApproval' as const],
      chairMayApprove: [],
      writtenApproval: { extensionDays: 1, quorumPercent: 60, majorityPercent: 66, objectionsToMeeting: 2 },
    };
    expect(ruleText(rules).slice(2)).toEqual([
      '2 indsigelser, der står ved magt ved fristen, sender sagen til næste møde.',
      'Den, der ikke har svaret ved fristen, rykkes én gang, og fristen forlænges én gang: 1 dag.',
      'Tavshed er ikke samtykke. Mangler der så mange svar, at det ikke kan afgøres, afgør næste møde sagen.',
      'Mindst 60 % af medlemmerne skal have svaret.',
      'Mindst 66 % skal sige ja. Den, der undlader at tage stilling, regnes ikke med.',
      'Reglerne står i styringsmodellens version 3; reglerne er antaget og skal bekræftes.',
    ]);
    const silence = (silenceRule: 'consent' | 'abstention') =>
      ruleText({ ...bareRules, model: 3, writtenApproval: { silenceRule, extensionDays: 0 } }).slice(3, 5);
    expect(silence('consent')).toEqual([
      'Fristen forlænges ikke.',
      'Den, der stadig ikke har svaret, regnes for at samtykke.',
    ]);
    expect(silence('abstention')[1]).toBe('Den, der stadig ikke har svaret, regnes ikke med.');
  });
});

describe('whatever is answered', () => {
  const seats = [ann, bea, carl, eva].map(({ seat, function: role, person }) => ({
    seat,
    function: role,
    person,
    title: seat,
  }));
  const answer = fc.record({
    seat: fc.constantFrom(...seats.map(({ seat }) => seat)),
    answer: fc.constantFrom(...(Object.keys(answers) as GivenAnswer['answer'][])),
    person: fc.constant('p'),
    at: fc.constant('2024-03-01T09:00:00.000Z'),
  });
  const written = fc.record({
    quorumPercent: fc.nat(100),
    majorityPercent: fc.integer({ min: 1, max: 100 }),
    objectionsToMeeting: fc.integer({ min: 1, max: 5 }),
    silenceRule: fc.constantFrom('notConsent' as const, 'consent' as const, 'abstention' as const),
  });
  const rules = written.map((writtenApproval) => ({ ...bareRules, model: 1, writtenApproval }));

  it('the five numbers make up all who are asked', () => {
    fc.assert(
      fc.property(fc.array(answer), (given) => {
        const { asked, ...numbers } = tallyOf({ members: seats, given });
        expect(Object.values(numbers).reduce((sum, number) => sum + number, 0)).toBe(asked);
      }),
    );
  });

  it('nothing is approved that as many object to as the rule says, nor without a yes unless silence is consent', () => {
    fc.assert(
      fc.property(fc.array(answer), rules, (given, carried) => {
        const context = { members: seats, given, rules: carried };
        const { approved, approvedWithRemarks, objected, silent } = tallyOf(context);
        if (outcomeOf(context).goesTo !== 'approved') return;
        expect(objected).toBeLessThan(carried.writtenApproval.objectionsToMeeting);
        const consenting = carried.writtenApproval.silenceRule === 'consent' ? silent : 0;
        expect(approved + approvedWithRemarks + consenting).toBeGreaterThan(0);
      }),
    );
  });

  it('one more yes never makes of an approval something else', () => {
    fc.assert(
      fc.property(fc.array(answer), rules, fc.constantFrom(...seats), (given, carried, { seat }) => {
        const context = { members: seats, given, rules: carried };
        if (outcomeOf(context).goesTo !== 'approved') return;
        const yes = { seat, answer: 'approves' as const, person: 'p', at: '2024-03-02T09:00:00.000Z' };
        expect(outcomeOf({ ...context, given: [...given, yes] }).goesTo).toBe('approved');
      }),
    );
  });

  it('the chairmanship is only asked when someone was silent', () => {
    fc.assert(
      fc.property(fc.array(answer), rules, (given, carried) => {
        const context = { members: seats, given, rules: carried };
        if (outcomeOf(context).goesTo === 'chairs') expect(tallyOf(context).silent).toBeGreaterThan(0);
      }),
    );
  });
});
