import { describe } from '@jest/globals';
import { bareRules } from '../../../test/governance-rules.js';
import * as acts from '../../../test/histories/commissorium-acts.js';
import { people } from '../../../test/people.js';
import { act, surroundings } from '../../../test/revision-acts.js';
import { type Act, rule, story } from '../../../test/specification.js';
import { commissorium } from './procedure.js';

const { municipalChair, regionalChair, municipalTovholder, municipalSecretariat, policy } = people;
const { untilQualified, untilWriting, sentToWriting, writtenEnded, approves } = acts;

const given = (...all: Act[]) => story(commissorium, surroundings).given(...all);
const under = (rules: object, ...all: Act[]) => {
  const version = { number: 2, title: 'Modellen', validFrom: '2024-01-01', decidedBy: 'SSS' };
  const model = { versions: [{ ...version, rules: { ...bareRules, ...rules } }] };
  return story(commissorium, { ...surroundings, 'governance/syddanmark': model }).given(...all);
};

describe('the third way to approve a commissorium', () => {
  rule('asks the members in writing', () =>
    given(...untilWriting)
      .thenIn('writtenApproval')
      .thenContext({ writtenApprovals: ['under-test-s1'] })
      .thenAwaits('RecordWrittenApproval'),
  );

  rule('may be chosen by a chair, whatever the other chair has said', () =>
    given(...untilQualified, approves(municipalChair), { ...sentToWriting, by: regionalChair })
      .thenIn('writtenApproval')
      .thenContext({ consents: {} }),
  );

  rule('is not chosen by a tovholder', () =>
    given(...untilQualified)
      .when({ ...sentToWriting, by: municipalTovholder })
      .thenRefused('sekretærer eller styregruppens formandskab'),
  );

  rule('is not open before the contact directors have qualified it', () =>
    given(...acts.untilSubmitted)
      .when(sentToWriting)
      .thenRefused('mens forløbet er i »Kvalificeres«'),
  );

  rule('approves it', () => given(...untilWriting, writtenEnded('approved')).thenIn('nomination'));

  rule('returns it as the next numbered draft, with the remarks', () =>
    given(...untilWriting, writtenEnded('returned', { remarks: 'Afgræns opgaven' }))
      .thenIn('drafting')
      .thenContext({ draft: 2, remarks: [{ draft: 1, remarks: 'Afgræns opgaven' }] }),
  );

  rule('rejects it', () => given(...untilWriting, writtenEnded('rejected')).thenIn('rejected'));

  rule('leaves the choice of way open again when it is withdrawn', () =>
    given(...untilWriting, writtenEnded('withdrawn'))
      .thenIn('approval')
      .thenAwaits('ApproveCommissoriumAsChair:municipal', 'ApproveCommissoriumAsChair:regional')
      .when(sentToWriting)
      .thenIn('writtenApproval')
      .thenContext({ writtenApprovals: ['under-test-s1', 'under-test-s2'] }),
  );

  rule('counts only for the written approval it waits for', () =>
    given(...untilWriting, writtenEnded('withdrawn'), sentToWriting)
      .when(writtenEnded('approved'))
      .thenRefused('venter ikke på den skriftlige godkendelse'),
  );

  rule('is not decided by hand', () =>
    given(...untilWriting)
      .when({ ...writtenEnded('approved'), by: municipalSecretariat })
      .thenRefused('ske af sig selv'),
  );

  rule('leaves the chairs nothing to approve meanwhile', () =>
    given(...untilWriting)
      .when(approves(municipalChair))
      .thenRefused('mens forløbet er i »Til skriftlig godkendelse«'),
  );

  rule('ends when nobody needs the commissorium any more', () =>
    given(...untilWriting, acts.lapsed(policy)).thenIn('lapsed'),
  );
});

describe('the ways to approve are those of the model', () => {
  rule('the chairmanship approves nothing the model does not let it approve', () =>
    under({ chairMayApprove: ['hearingDraft'] }, ...untilQualified)
      .thenDoesNotOffer('ApproveCommissoriumAsChair', municipalChair, 'må formandskabet ikke godkende et kommissorium')
      .thenAwaits('RecordCommissoriumApproval')
      .when(approves(municipalChair))
      .thenRefused('Brug en af de andre veje'),
  );

  rule('the meeting may always approve', () =>
    under({ chairMayApprove: [] }, ...untilQualified, acts.approvedAtMeeting).thenIn('nomination'),
  );

  rule('a path without written approval does not have it', () =>
    under(
      { approvalPaths: [{ procedure: 'commissorium', steps: [{ step: 'approval', approvers: ['chairmanship'] }] }] },
      ...untilQualified,
    )
      .when(sentToWriting)
      .thenRefused('kan et kommissorium ikke godkendes skriftligt'),
  );
});

describe('the commissorium of a revision', () => {
  rule('is begun by the revision itself, so that it waits for that one and no other', () =>
    given()
      .when(act(municipalTovholder, 'OpenCommissorium', acts.opened.data))
      .thenRefused('En revision på spor 3 får selv sit kommissorium'),
  );
});
