import { describe } from '@jest/globals';
import { people, substituteFor } from '../../../test/people.js';
import * as acts from '../../../test/revision-acts.js';
import { type Act, rule, story } from '../../../test/specification.js';
import { revision } from './procedure.js';

const { act, needReported, names, bothName, surroundings } = acts;
const { municipalTovholder, regionalTovholder, municipalGroupSecretary, regionalGroupSecretary } = people;

const given = (...all: Act[]) => story(revision, surroundings).given(...all);
const seesNoNeed = (by: Act['by']): Act => act(by, 'ProposeNoNeed', { reason: 'Aftalen passer endnu' });
const reopens = (by: Act['by']): Act => act(by, 'ReopenAssessment', { reason: 'Opgaven er en anden' });
const pauses = (by: Act['by']): Act => act(by, 'Pause', { reason: 'Afventer loven' });

describe('an assessment that there is no need', () => {
  const bothHats = substituteFor(regionalTovholder, municipalTovholder.person);

  rule('is not given by one person for both sides', () =>
    given(needReported, seesNoNeed(municipalTovholder))
      .when({ ...seesNoNeed(regionalTovholder), by: bothHats })
      .thenRefused('Samme person kan ikke godkende for begge sider'),
  );

  rule('is not given by one who named a spor for the other side', () =>
    given(needReported, names(municipalTovholder, 1))
      .when({ ...seesNoNeed(regionalTovholder), by: bothHats })
      .thenRefused('Samme person kan ikke godkende for begge sider'),
  );

  rule('waits for the other side, which may see it otherwise', () =>
    given(needReported, seesNoNeed(municipalTovholder))
      .thenIn('assessment')
      .thenAwaits('ProposeSpor:regional')
      .when(names(regionalTovholder, 1))
      .thenIn('assessment'),
  );

  rule('can be changed to a spor', () =>
    given(needReported, seesNoNeed(municipalTovholder), names(regionalTovholder, 1))
      .when(names(municipalTovholder, 1))
      .thenIn('spor1.drafting'),
  );
});

describe('a second round on spor 3', () => {
  const firstRound = [needReported, ...bothName(3), acts.commissoriumApproved];
  const secondRound = [...firstRound, reopens(municipalGroupSecretary), ...bothName(3)];

  rule('waits for a commissorium of its own', () =>
    given(...secondRound)
      .thenIn('spor3.commissorium')
      .thenContext({ commissoriumRound: 2, sporHistory: [3, 3] }),
  );

  rule('belongs to the tovholdere until that is approved, not to the group of the first round', () =>
    given(...secondRound)
      .thenOffers('ReopenAssessment', municipalTovholder)
      .thenDoesNotOffer('ReopenAssessment', municipalGroupSecretary, 'dem, der har arbejdet')
      .thenDoesNotOffer('Pause', regionalGroupSecretary, 'dem, der har arbejdet')
      .thenDoesNotOffer('AddComment', regionalGroupSecretary, 'dem, der arbejder med eller beslutter om revisionen'),
  );

  rule('belongs to its own group afterwards', () =>
    given(
      ...secondRound,
      act(people.policy, 'ConfirmCommissorium', { commissorium: 'under-test-k2', workingGroup: 'wg-k' }),
    )
      .thenIn('spor3.workingGroup')
      .thenContext({ commissorium: 'under-test-k2' })
      .thenOffers('SubmitHearingDraft', municipalGroupSecretary),
  );

  rule('on another track leaves the group behind', () =>
    given(
      ...firstRound,
      reopens(regionalGroupSecretary),
      ...bothName(2),
      act(people.municipalDirector, 'ConsentToLowerSpor'),
      act(people.regionalDirector, 'ConsentToLowerSpor'),
    )
      .thenIn('spor2.reviewing')
      .thenDoesNotOffer('Pause', municipalGroupSecretary, 'dem, der har arbejdet')
      .when(pauses(municipalGroupSecretary))
      .thenRefused('dem, der har arbejdet'),
  );
});

describe('the clock', () => {
  rule('ends a pause, but begins none and withdraws nothing', () =>
    given(needReported)
      .thenDoesNotOffer('Pause', people.clock, 'dem, der har arbejdet')
      .thenDoesNotOffer('Withdraw', people.clock, 'dem, der har arbejdet')
      .given(pauses(municipalTovholder))
      .thenOffers('Resume', people.clock),
  );
});
