import { describe } from '@jest/globals';
import { movedTo, newChairs, threeModels } from '../../test/model-acts.js';
import { people } from '../../test/people.js';
import * as acts from '../../test/revision-acts.js';
import { type Act, rule, story } from '../../test/specification.js';
import { underModel } from './move-to-model.js';
import { revision } from './revision/procedure.js';

const others = { ...acts.surroundings, ...threeModels };
const given = (...all: readonly Act[]) => story(underModel(revision, ['knownCourse']), others).given(...all);

const { act, needReported, bothName, draft, bothReview } = acts;
const untilChairs = [needReported, ...bothName(2), draft(people.municipalTovholder), ...bothReview];

describe('a run that is moved to a newer model', () => {
  rule('stays where it is, and follows the new rules from there', () =>
    given(...untilChairs, movedTo(3))
      .thenIn('spor2.chairApproval')
      .thenContext({ rules: { model: 3, chairmanship: 'sundhedsraad', hearingMinimumDays: 28 } })
      .thenOffers('ApproveAsChair', newChairs.municipal)
      .thenDoesNotOffer('ApproveAsChair', people.municipalChair, 'styregruppens formandskab'),
  );

  rule('keeps a yes that was given under the old rules', () =>
    given(...untilChairs, act(people.municipalChair, 'ApproveAsChair'), movedTo(3))
      .when(act(newChairs.regional, 'ApproveAsChair'))
      .thenIn('published.awaitingReport'),
  );

  rule('may be moved again when the model changes again', () =>
    given(needReported, movedTo(2), movedTo(3, '2024-03-13T09:00:00.000Z')).thenContext({ rules: { model: 3 } }),
  );
});

describe('a move is refused', () => {
  rule('to the version the run follows, or an older one', () => {
    given(needReported, movedTo(3))
      .when(movedTo(3, '2024-03-13T09:00:00.000Z'))
      .thenRefused('følger allerede den version');
    return given(needReported, movedTo(3)).when(movedTo(2, '2024-03-13T09:00:00.000Z')).thenRefused('eller en nyere');
  });

  rule('to a version that is not in force yet', () =>
    given(needReported)
      .when(movedTo(3, '2024-03-08T09:00:00.000Z'))
      .thenRefused('Version 3 gælder først fra 11. marts 2024'),
  );

  rule('to a version nobody has adopted', () =>
    given(needReported).when(movedTo(9)).thenRefused('Styringsmodellen har ingen version 9. De kendte er: 1, 2, 3.'),
  );

  rule('without a basis', () =>
    given(needReported)
      .when({ ...movedTo(2), data: { model: 2, basis: ' ' } })
      .thenRefused('basis: skriv 1-300 tegn'),
  );

  rule('to others than the secretariat', () =>
    given(needReported)
      .when({ ...movedTo(2), by: people.municipalTovholder })
      .thenRefused('det sekretariat, forløbets regler nævner'),
  );

  rule('when the run has ended', () =>
    given(needReported, act(people.municipalTovholder, 'Withdraw', { reason: 'Behovet er væk' }))
      .when(movedTo(2))
      .thenRefused('afsluttet'),
  );
});
