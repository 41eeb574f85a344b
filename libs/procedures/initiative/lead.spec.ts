import { describe, expect, it } from '@jest/globals';
import * as acts from '../../../test/initiative-acts.js';
import { people } from '../../../test/people.js';
import { type Act, rule, story } from '../../../test/specification.js';
import { initiative } from './procedure.js';

const { declinesLead, declinesScaling, frame, fyn, lillebaelt, prepares, rollsOut, soenderjylland, volunteers } = acts;
const { municipalSecretariat } = people;
const given = (...all: Act[]) => story(initiative, acts.bodies).given(...all);
const calling = [...acts.onLevel('lead'), frame()];
const refusedByAll = [...calling, declinesLead(fyn), declinesLead(lillebaelt)];
const AFTER_DEADLINE = '2024-05-01T22:00:00.000Z';
const calledUntilMay = [...acts.onLevel('lead'), frame('2024-05-01')];

describe('the call for a lead', () => {
  rule('waits for the frame of SSS', () =>
    given(...acts.onLevel('lead'))
      .thenIn('callForLead')
      .thenAwaits('SetLeadFrame'),
  );

  rule('asks the clusters within the frame', () =>
    given(...calling)
      .thenIn('callForLead')
      .thenContext({
        call: {
          frame: 'Klyngen udvikler for alle',
          clusters: [
            { id: 'klynge-fyn', answer: 'waiting' },
            { id: 'klynge-lillebaelt', answer: 'waiting' },
          ],
        },
      })
      .thenAwaits('VolunteerAsLead', 'DeclineLead'),
  );

  rule('lets a cluster volunteer, and awaits the choice', () =>
    given(...calling, volunteers(fyn))
      .thenIn('callForLead')
      .thenAwaits('VolunteerAsLead', 'DeclineLead', 'AssignLead'),
  );

  rule('lets a cluster decline', () =>
    given(...calling, declinesLead(fyn))
      .thenIn('callForLead')
      .thenContext({ call: { clusters: [{ answer: 'declined', words: 'Vi har ikke kræfterne' }, {}] } }),
  );

  rule('finds the lead among those who volunteered', () =>
    given(...calling, volunteers(fyn), acts.assigned())
      .thenIn('leadAssigned')
      .thenContext({ leadCluster: 'klynge-fyn' })
      .thenAwaits('BeginDevelopment'),
  );

  rule('ends without one when all have declined', () =>
    given(...refusedByAll)
      .thenIn('noVolunteer')
      .thenAwaits('PlaceInitiative'),
  );

  rule('goes on when a cluster changes its mind', () =>
    given(...calling, volunteers(fyn), declinesLead(lillebaelt))
      .thenIn('callForLead')
      .when(declinesLead(fyn))
      .thenIn('noVolunteer'),
  );

  rule('ends without one at the deadline, when nobody has answered', () =>
    given(...calledUntilMay, { ...acts.closesCall, at: AFTER_DEADLINE }).thenIn('noVolunteer'),
  );

  rule('asks anew within a new frame', () =>
    given(...calling, declinesLead(fyn), frame()).thenContext({ call: { clusters: [{ answer: 'waiting' }, {}] } }),
  );

  it('shows what each cluster has answered', () => {
    expect(initiative.view!(given(...calling, volunteers(fyn)).run, [])).toMatchObject({
      call: { clusters: [{ answerTitle: 'Vil være LEAD' }, { answerTitle: 'Har ikke svaret' }] },
    });
  });

  it('says when an answer is due', () => {
    const { run } = given(...calledUntilMay);
    expect(initiative.awaits(run, ['callForLead'])).toEqual([
      { command: 'VolunteerAsLead', dueAt: '2024-05-01T22:00:00.000Z' },
      { command: 'DeclineLead', dueAt: '2024-05-01T22:00:00.000Z' },
    ]);
  });
});

describe('the call for a lead refuses', () => {
  rule('answers before there is a frame', () =>
    given(...acts.onLevel('lead'))
      .when(volunteers(municipalSecretariat, 'klynge-fyn'))
      .thenRefused('ikke sat rammen'),
  );
  rule('a cluster that was not asked', () =>
    given(...calling)
      .when(volunteers(soenderjylland))
      .thenRefused('sekretærerne i de klynger, der er spurgt'),
  );
  rule('a cluster that was not asked, through Koordinationsgruppen', () =>
    given(...calling)
      .when(volunteers(municipalSecretariat, 'klynge-soenderjylland'))
      .thenRefused('ikke blandt dem, der er spurgt'),
  );
  for (const answer of [volunteers(fyn, 'klynge-lillebaelt'), declinesLead(fyn, 'klynge-lillebaelt')]) {
    rule(`a secretary who answers for another cluster: ${answer.command}`, () =>
      given(...calling)
        .when(answer)
        .thenRefused('kun handle for sin egen klynge'),
    );
  }
  rule('a lead that did not volunteer', () =>
    given(...calling, volunteers(fyn))
      .when(acts.assigned('klynge-lillebaelt'))
      .thenRefused('har ikke meldt sig som LEAD'),
  );
  rule('a deadline that has passed', () =>
    given(...acts.onLevel('lead'))
      .when(frame('2024-03-01'))
      .thenRefused('Fristen skal ligge efter i dag'),
  );
  rule('to close before the deadline', () =>
    given(...calledUntilMay)
      .when(acts.closesCall)
      .thenRefused('kan stadig melde sig'),
  );
  rule('to close over a volunteer', () =>
    given(...calledUntilMay, volunteers(fyn))
      .when({ ...acts.closesCall, at: AFTER_DEADLINE })
      .thenRefused('En klynge har meldt sig'),
  );
});

describe('without a volunteer SSS decides', () => {
  rule('that the initiative is joint', () =>
    given(...refusedByAll, acts.placed('joint'))
      .thenIn('awaitingProcess')
      .thenContext({ level: 'joint', levelChanges: [{ from: 'lead' }] }),
  );
  rule('that the clusters work freely', () =>
    given(...refusedByAll, acts.placed('free'))
      .thenIn('free')
      .thenContext({ level: 'free' }),
  );
  rule('nothing else', () =>
    given(...refusedByAll)
      .when(acts.placed('lead'))
      .thenRefused('vælg en af: joint, free'),
  );
});

describe('the lead', () => {
  const steps = [acts.develops(fyn), acts.tests(fyn), acts.evaluates(fyn), acts.recommends(fyn)];
  const assigned = [...calling, volunteers(fyn), acts.assigned()];

  for (const [count, state, awaited] of [
    [1, 'developing', 'BeginTesting'],
    [2, 'testing', 'BeginEvaluation'],
    [3, 'evaluating', 'RecommendScaling'],
    [4, 'recommended', 'DecideScaling'],
  ] as const) {
    rule(`is ${state} and awaits ${awaited}`, () =>
      given(...assigned, ...steps.slice(0, count))
        .thenIn(state)
        .thenAwaits(awaited),
    );
  }

  for (const [index, step] of steps.entries()) {
    rule(`acts for itself: ${step.command} by another cluster is refused`, () =>
      given(...assigned, ...steps.slice(0, index))
        .when({ ...step, by: lillebaelt })
        .thenRefused('i den klynge, der er LEAD'),
    );
    if (index > 0) {
      rule(`takes no step before its turn: ${step.command}`, () =>
        given(...assigned)
          .when(step)
          .thenRefused('»LEAD er fundet«'),
      );
    }
  }
});

describe('SSU decides', () => {
  rule('to scale to named clusters', () =>
    given(...acts.untilScaling)
      .thenIn('scaling')
      .thenContext({
        scaling: {
          clusters: [
            { id: 'klynge-lillebaelt', status: 'notStarted' },
            { id: 'klynge-soenderjylland', status: 'notStarted' },
          ],
        },
      })
      .thenAwaits('PrepareScaling'),
  );
  rule('not to scale, and says why', () =>
    given(...acts.untilRecommended, acts.decides('doNotScale', { reason: 'For dyrt' }))
      .thenIn('notScaled')
      .thenContext({ outcome: 'For dyrt' })
      .thenAwaits(),
  );
  for (const [outcome, data] of [
    ['scale', {}],
    ['scale', { clusters: [] }],
    ['doNotScale', {}],
    ['doNotScale', { reason: 'For dyrt', clusters: ['klynge-fyn'] }],
  ] as const) {
    rule(`nothing half: ${outcome} ${JSON.stringify(data)}`, () =>
      given(...acts.untilRecommended)
        .when(acts.decides(outcome, data))
        .thenRefused('Angiv de klynger'),
    );
  }
  rule('and Koordinationsgruppen records it, not the lead', () =>
    given(...acts.untilRecommended)
      .when({ ...acts.scales, by: fyn })
      .thenRefused('Koordinationsgruppens sekretærer'),
  );
});

describe('scaling', () => {
  const done = [prepares(lillebaelt), rollsOut(lillebaelt), declinesScaling(soenderjylland)];

  rule('goes at each cluster’s own pace', () =>
    given(...acts.untilScaling, prepares(lillebaelt))
      .thenIn('scaling')
      .thenAwaits('PrepareScaling', 'RollOutInCluster'),
  );
  rule('has each cluster roll out on a day, or decline with a reason', () =>
    given(...acts.untilScaling, ...done)
      .thenIn('scaling')
      .thenContext({
        scaling: {
          clusters: [
            { status: 'rolledOut', rolledOutOn: '2024-02-29' },
            { status: 'declined', reason: 'Vi har allerede et tilbud' },
          ],
        },
      })
      .thenAwaits('CompleteInitiative'),
  );
  rule('is completed when every cluster is done', () =>
    given(...acts.untilScaling, ...done, acts.completed).thenIn('completed'),
  );
  rule('is not completed before', () =>
    given(...acts.untilScaling, prepares(lillebaelt))
      .when(acts.completed)
      .thenRefused('Alle klynger skal have taget'),
  );
  rule('lets a cluster decline while it prepares', () =>
    given(...acts.untilScaling, prepares(lillebaelt), declinesScaling(lillebaelt)).thenIn('scaling'),
  );
  rule('is not rolled out unprepared', () =>
    given(...acts.untilScaling)
      .when(rollsOut(lillebaelt))
      .thenRefused('skal forberede sig'),
  );
  rule('is not rolled out in the future', () =>
    given(...acts.untilScaling, prepares(lillebaelt))
      .when(rollsOut(lillebaelt, '2024-03-02'))
      .thenRefused('i fremtiden'),
  );
  for (const late of [prepares(lillebaelt), declinesScaling(lillebaelt)]) {
    rule(`takes nothing back once it is rolled out: ${late.command}`, () =>
      given(...acts.untilScaling, ...done)
        .when(late)
        .thenRefused('allerede færdig'),
    );
  }
  for (const foreign of [
    prepares(lillebaelt, 'klynge-soenderjylland'),
    rollsOut(lillebaelt, '2024-02-29', 'klynge-soenderjylland'),
    declinesScaling(lillebaelt, 'klynge-soenderjylland'),
  ]) {
    rule(`is each cluster’s own: ${foreign.command}`, () =>
      given(...acts.untilScaling)
        .when(foreign)
        .thenRefused('kun handle for sin egen klynge'),
    );
  }
  rule('is not for a cluster it was not carried to', () =>
    given(...acts.untilScaling)
      .when(prepares(fyn))
      .thenRefused('de klynger, indsatsen udbredes til'),
  );

  it('is shown as the number of clusters that use it', () => {
    expect(initiative.view!(given(...acts.untilScaling, ...done).run, [])).toMatchObject({
      scaling: { text: 'Taget i brug i 1 af 2 klynger', clusters: [{}, { statusTitle: 'Har sagt nej' }] },
    });
  });
});
