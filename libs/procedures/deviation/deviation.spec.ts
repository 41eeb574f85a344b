import { describe } from '@jest/globals';
import { accepts, answeredIn, finding, known, politicalChair, remarks, reopens } from '../../../test/deviation-acts.js';
import { people } from '../../../test/people.js';
import { type Others, rule, story } from '../../../test/specification.js';
import { deviationId } from '../deviation-id.js';
import { deviation } from './procedure.js';

const { municipalChair, regionalChair, municipalSecretariat, municipalTovholder, preTreatmentChair } = people;
const told = (others: Others = known) => story(deviation, others, [], answeredIn);

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
  rule('is answered only at the address that is its own', () =>
    story(deviation, known, [], 'afv-en-anden').when(accepts()).thenRefused('Adressen hører ikke til den afvigelse'),
  );
});

describe('who stands behind a deviation', () => {
  const acts = [
    { revision: 3, people: ['p-inge'] },
    { revision: 4, people: ['p-vikar', 'p-torben'] },
    { revision: 5, people: [] },
  ];
  const behind = { ...known, acts };
  const own = 'kan ikke selv acceptere den';
  const at = (place: string) =>
    story(deviation, behind, [], deviationId({ ...finding, place })).when(
      accepts(municipalChair, { place, decidedOn: '2024-02-28' }),
    );

  rule('does not accept what is missing in a run that they acted in', () =>
    told(behind).when(accepts(municipalChair)).thenRefused(own),
  );
  rule('does not accept it as a substitute', () =>
    told(behind)
      .when(accepts({ ...politicalChair, person: 'p-inge', onBehalfOf: 'p-formand' }))
      .thenRefused(own),
  );
  rule('does not accept it by a substitute', () =>
    told(behind)
      .when(accepts({ ...municipalChair, person: 'p-anden', onBehalfOf: 'p-inge' }))
      .thenRefused(own),
  );
  rule('is also the one a substitute acted for', () => told(behind).when(accepts(regionalChair)).thenRefused(own));
  rule('is not another chair, who accepts it; the run keeps who they were', () =>
    told(behind)
      .when(accepts(politicalChair))
      .thenIn('accepted')
      .thenContext({ actedBy: ['p-inge', 'p-vikar', 'p-torben'] }),
  );
  rule('is known from a remark as well', () => told(behind).given(remarks()).when(accepts()).thenRefused(own));
  rule('is the one behind the event, where the finding is about one', () => at('3').thenRefused(own));
  rule('is nobody who acted at another time, where the finding is about one event', () =>
    at('4-approval')
      .thenIn('accepted')
      .thenContext({ actedBy: ['p-vikar', 'p-torben'] }),
  );
  rule('is everyone in the run, where the event came by itself', () => at('5').thenRefused(own));
});
