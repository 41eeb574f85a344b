import { describe } from '@jest/globals';
import { accepts, finding, known, politicalChair, remarks, reopens } from '../../../test/deviation-acts.js';
import { people } from '../../../test/people.js';
import { rule, story } from '../../../test/specification.js';
import { deviation } from './procedure.js';

const { municipalChair, municipalSecretariat, municipalTovholder, preTreatmentChair } = people;
const told = () => story(deviation, known);

describe('a deviation from the model', () => {
  rule('is accepted by a chair of the body that approves, with a reason', () =>
    told()
      .when(accepts())
      .thenIn('accepted')
      .thenContext({ acceptance: { body: 'sss', reason: 'Udkastet blev godkendt mundtligt.' } }),
  );
  rule('is accepted by a chair of the body that treats finally, with the day it decided', () =>
    told()
      .when(accepts(politicalChair, { decidedOn: '2024-02-28' }))
      .thenIn('accepted')
      .thenContext({ acceptance: { body: 'ssu', decidedOn: '2024-02-28' } }),
  );
  rule('is not accepted by a chair of another body', () =>
    told().when(accepts(preTreatmentChair)).thenRefused('Det kan i dag kun gøres af en formand for et organ'),
  );
  rule('is not accepted by the secretariat that writes it down', () =>
    told().when(accepts(municipalSecretariat)).thenRefused('Det kan kun gøres af en formand'),
  );
  rule('is not accepted on a day that has not come', () =>
    told()
      .when(accepts(municipalChair, { decidedOn: '2024-03-02' }))
      .thenRefused('må ikke ligge i fremtiden'),
  );
  rule('is not accepted of a run that is not there', () =>
    told()
      .when(accepts(municipalChair, { run: 'findes-ikke' }))
      .thenRefused('ingen revision med id'),
  );
  rule('is remarked on by anyone with a seat, and then waits for a body to take a stand', () =>
    told().when(remarks(municipalTovholder)).thenIn('open').thenAwaits('AcceptDeviation'),
  );
  rule('keeps every remark, also those that come after it was accepted', () =>
    told()
      .given(remarks(), accepts())
      .when(remarks(municipalTovholder, { remark: 'Referatet er fundet.' }))
      .thenIn('accepted')
      .thenContext({ remarks: [{ remark: 'Vi leder efter referatet.' }, { remark: 'Referatet er fundet.' }] }),
  );
  rule('is open again when the acceptance is taken back, and the reason is kept', () =>
    told()
      .given(accepts())
      .when(reopens())
      .thenIn('open')
      .thenContext({ reopenings: [{ reason: 'Referatet er fundet, og det siger noget andet.' }] }),
  );
  rule('is taken back only by the bodies that may accept it', () =>
    told().given(accepts()).when(reopens(preTreatmentChair)).thenRefused('Det kan kun gøres af en formand'),
  );
  rule('is about one finding for ever', () =>
    told()
      .given(remarks())
      .when(accepts(municipalChair, { place: 'hearing' }))
      .thenRefused('Her behandles en anden afvigelse'),
  );
  rule('is not accepted twice', () =>
    told()
      .given(accepts())
      .when(accepts(municipalChair, { finding: finding.finding }))
      .thenRefused('Det kan ikke ske'),
  );
});
