import { describe, expect, it } from '@jest/globals';
import * as acts from '../../../test/histories/commissorium-acts.js';
import { people, substituteFor } from '../../../test/people.js';
import { act, surroundings } from '../../../test/revision-acts.js';
import { type Act, rule, story } from '../../../test/specification.js';
import { commissorium } from './procedure.js';

const { municipalTovholder, regionalTovholder, municipalDirector, regionalDirector } = people;
const { municipalChair, regionalChair, regionalSecretariat, policy } = people;
const { opened, untilSubmitted, untilQualified, qualifies, approves, returns, lapsed } = acts;

const given = (...all: Act[]) => story(commissorium, surroundings).given(...all);

describe('a commissorium', () => {
  rule('is opened for the revision that waits for it, with the rules in force', () =>
    given(opened)
      .thenIn('drafting')
      .thenContext({
        revision: 'sam-bo-2024',
        tovholderfunktion: 'tf-psykiatri',
        rules: { model: 1, secretariat: 'kog' },
      }),
  );

  for (const [who, by] of Object.entries({
    'a tovholder': municipalTovholder,
    'the secretariat': regionalSecretariat,
  })) {
    rule(`may be opened without a revision by ${who}`, () =>
      given(act(by, 'OpenCommissorium', { title: 'Forundersøgelse', tovholderfunktion: 'tf-psykiatri' })).thenIn(
        'drafting',
      ),
    );
  }

  rule('is not opened by a chair', () =>
    given()
      .when({ ...opened, by: municipalChair })
      .thenRefused('gøres af en tovholder'),
  );

  it('is not opened before there are rules', () => {
    const ruleless = { 'governance/syddanmark': { versions: [] } };
    story(commissorium, ruleless).when(opened).thenRefused('Ingen styringsmodel er i kraft i dag');
    story(commissorium, {}).when(opened).thenRefused('findes ingen governance');
  });

  it('is listed by its title, as part of its revision', () => {
    const { run } = given(opened);
    expect(commissorium.label(run.context)).toBe('Arbejdsgruppe om SAM:BO');
    expect(commissorium.subject?.(run.context)).toEqual({ procedure: 'revision', id: 'sam-bo-2024' });
    expect(commissorium.subject?.({ ...(run.context as object), revision: undefined })).toBeUndefined();
  });
});

describe('the draft', () => {
  rule('is written section by section, and the latest text counts', () =>
    given(opened, acts.written('purpose', 'Først'), acts.written('purpose', 'Så'))
      .thenIn('drafting')
      .thenContext({ sections: { purpose: 'Så' } })
      .thenAwaits('WriteSection'),
  );

  rule('may be written with the secretariat’s help', () =>
    given(opened)
      .when({ ...acts.written('purpose'), by: regionalSecretariat })
      .thenIn('drafting'),
  );

  rule('is not written by another tovholderfunktion', () =>
    given(opened)
      .when({ ...acts.written('purpose'), by: people.strangerTovholder })
      .thenRefused('aftalens tovholdere'),
  );

  rule('is written by both tovholdere, in any order', () =>
    given(opened, acts.seats, { ...acts.written('task'), by: regionalTovholder })
      .thenIn('drafting')
      .thenContext({ draft: 1, sections: { task: 'Teksten om task' } }),
  );

  rule('has no section outside the template', () =>
    given(opened).when(acts.written('gossip')).thenRefused('section: vælg en af: background'),
  );

  rule('must say which seats the working group has', () =>
    given(opened, ...acts.writtenBut(0))
      .thenAwaits('DescribeSeats')
      .when(acts.submitted)
      .thenRefused('hvilke poster arbejdsgruppen har'),
  );

  rule('must have every section before it is submitted', () =>
    given(opened, ...acts.writtenBut(1), acts.seats)
      .when(acts.submitted)
      .thenRefused('Alle afsnit i skabelonen'),
  );

  rule('waits to be submitted when all is there', () =>
    given(opened, ...acts.writtenBut(0), acts.seats).thenAwaits('SubmitForQualification'),
  );

  rule('describes each seat whole', () =>
    given(opened)
      .when(
        act(municipalTovholder, 'DescribeSeats', { seats: [{ profile: 'Psykiater', side: 'plo', mandatory: true }] }),
      )
      .thenRefused('seats.0.side: vælg en af: municipal, regional'),
  );

  rule('lapses when nobody needs it any more', () => given(opened, lapsed()).thenIn('lapsed'));

  rule('lapses by the secretariat’s hand as well', () => given(opened, lapsed(regionalSecretariat)).thenIn('lapsed'));

  rule('does not lapse by a tovholder’s hand', () =>
    given(opened).when(lapsed(municipalTovholder)).thenRefused('gøres af Koordinationsgruppen eller af revisionen'),
  );
});

describe('the qualification', () => {
  rule('waits for both contact directors', () =>
    given(...untilSubmitted)
      .thenIn('qualification')
      .thenAwaits('QualifyCommissorium:municipal', 'QualifyCommissorium:regional'),
  );

  rule('waits for the other when one has qualified', () =>
    given(...untilSubmitted, qualifies(regionalDirector))
      .thenIn('qualification')
      .thenAwaits('QualifyCommissorium:municipal'),
  );

  rule('is not complete when one side says yes twice', () =>
    given(...untilSubmitted, qualifies(regionalDirector), qualifies(regionalDirector)).thenIn('qualification'),
  );

  rule('is complete when both have', () =>
    given(...untilQualified)
      .thenIn('approval')
      .thenContext({ consents: {} })
      .thenAwaits('ApproveCommissoriumAsChair:municipal', 'ApproveCommissoriumAsChair:regional'),
  );

  rule('is not given by one person for both sides', () =>
    given(...untilSubmitted, qualifies(regionalDirector))
      .when(qualifies(substituteFor(municipalDirector, regionalDirector.person)))
      .thenRefused('Samme person'),
  );

  rule('is not given by the one a substitute acted for on the other side', () =>
    given(...untilSubmitted, qualifies(substituteFor(regionalDirector, 'p-vikar')))
      .when(qualifies({ ...municipalDirector, person: regionalDirector.person }))
      .thenRefused('Samme person'),
  );

  rule('is not given by a chair', () =>
    given(...untilSubmitted)
      .when(qualifies(municipalChair))
      .thenRefused('tovholderfunktionens kontaktdirektører'),
  );

  rule('sends it back as a new draft, and forgets the yeses', () =>
    given(...untilSubmitted, qualifies(regionalDirector), returns(municipalDirector))
      .thenIn('drafting')
      .thenContext({ draft: 2, consents: {}, remarks: [{ draft: 1, remarks: 'Afgræns opgaven' }] }),
  );

  rule('begins afresh with the next draft', () =>
    given(...untilSubmitted, qualifies(regionalDirector), returns(municipalDirector), acts.submitted)
      .thenIn('qualification')
      .thenAwaits('QualifyCommissorium:municipal', 'QualifyCommissorium:regional'),
  );

  rule('is not sent back by a chair, who is not asked yet', () =>
    given(...untilSubmitted)
      .when(returns(municipalChair))
      .thenRefused('gøres af kontaktdirektørerne eller'),
  );

  rule('does not change the text', () =>
    given(...untilSubmitted)
      .when(acts.written('purpose', 'Noget andet'))
      .thenRefused('mens forløbet er i »Kvalificeres«'),
  );

  rule('ends when nobody needs it any more', () => given(...untilSubmitted, lapsed()).thenIn('lapsed'));
});

describe('the approval', () => {
  rule('is given by both chairs between the meetings', () =>
    given(...untilQualified, approves(municipalChair))
      .thenIn('approval')
      .thenAwaits('ApproveCommissoriumAsChair:regional')
      .when(approves(regionalChair))
      .thenIn('nomination')
      .thenContext({ consents: {} }),
  );

  rule('is not given by one person for both sides', () =>
    given(...untilQualified, approves(municipalChair))
      .when(approves({ ...regionalChair, person: municipalChair.person }))
      .thenRefused('Samme person'),
  );

  rule('is given by the steering group at a meeting, whatever the chairs have said', () =>
    given(...untilQualified, approves(municipalChair), acts.approvedAtMeeting)
      .thenIn('nomination')
      .thenContext({ consents: {} }),
  );

  rule('of a meeting is recorded by the secretariat only', () =>
    given(...untilQualified)
      .when({ ...acts.approvedAtMeeting, by: municipalChair })
      .thenRefused('registreres af Koordinationsgruppens sekretærer'),
  );

  rule('is refused by the steering group, which ends it', () =>
    given(...untilQualified, acts.rejected).thenIn('rejected'),
  );

  rule('is returned by a chair to be drafted again', () =>
    given(...untilQualified, approves(municipalChair), returns(regionalChair))
      .thenIn('drafting')
      .thenContext({ draft: 2, consents: {} }),
  );

  rule('is not returned by a contact director any more', () =>
    given(...untilQualified)
      .when(returns(regionalDirector))
      .thenRefused('gøres af kontaktdirektørerne eller'),
  );

  rule('is not needed when the revision no longer waits', () =>
    given(...untilQualified, lapsed(policy)).thenIn('lapsed'),
  );
});

describe('what has ended', () => {
  for (const [end, before] of Object.entries({
    lapsed: [opened, lapsed()],
    rejected: [...untilQualified, acts.rejected],
  })) {
    for (const late of [
      opened,
      acts.written('purpose'),
      acts.submitted,
      approves(municipalChair),
      lapsed(),
      acts.started,
    ]) {
      rule(`takes nothing more: ${end}, ${late.command}`, () =>
        given(...before)
          .when(late)
          .thenRefused(/afsluttet|kan kun/),
      );
    }
  }

  rule('waits for nobody', () => given(...untilQualified, acts.rejected).thenAwaits());
});
