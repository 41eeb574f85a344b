import { describe } from '@jest/globals';
import * as first from '../../../../test/first-revision-acts.js';
import { people } from '../../../../test/people.js';
import * as acts from '../../../../test/revision-acts.js';
import { type Act, rule, story } from '../../../../test/specification.js';
import { firstRevision } from './procedure.js';

const { act, needReported, bothName, draft, surroundings } = acts;
const { municipalTovholder, regionalTovholder, municipalGroupSecretary, regionalGroupSecretary } = people;

const given = (...all: Act[]) => story(firstRevision, surroundings).given(...all);

describe('spor 2 with a hearing, on version 1', () => {
  const opens = (deadline: string, more: object = {}): Act =>
    act(municipalTovholder, 'OpenHearing', { parties: ['odense', 'vejle'], deadline, ...more });
  const heard = [needReported, ...bothName(2), opens('2024-06-03')];

  rule('arms the deadline at the end of the Danish day', () =>
    given(...heard)
      .thenIn('spor2.hearing')
      .thenDeadline('CloseHearing', '2024-06-03T22:00:00.000Z'),
  );

  rule('refuses a deadline under two weeks without a reason', () =>
    given(needReported, ...bothName(2))
      .when(opens('2024-03-10'))
      .thenRefused('Høringsfristen er for kort'),
  );

  rule('accepts a short deadline with a reason', () =>
    given(needReported, ...bothName(2))
      .when(opens('2024-03-10', { shortenedBecause: 'Loven træder i kraft' }))
      .thenIn('spor2.hearing'),
  );

  rule('moves the deadline when it is extended, and only later', () =>
    given(...heard, act(regionalTovholder, 'ExtendHearing', { deadline: '2024-06-17', reason: 'Ferie' }))
      .thenDeadline('CloseHearing', '2024-06-17T22:00:00.000Z')
      .when(act(regionalTovholder, 'ExtendHearing', { deadline: '2024-06-10', reason: 'Alligevel ikke' }))
      .thenRefused('efter den gamle'),
  );

  rule('cannot be closed before the deadline while answers are missing', () =>
    given(...heard, first.response(municipalTovholder, 'odense'))
      .when(act(municipalTovholder, 'CloseHearing'))
      .thenRefused('ikke udløbet'),
  );

  rule('can be closed early when a joint answer counts for all', () =>
    given(...heard, first.response(municipalTovholder, 'odense', { jointWith: ['vejle'] }))
      .when(act(municipalTovholder, 'CloseHearing'))
      .thenIn('spor2.reviewing')
      .thenDeadline('CloseHearing', undefined),
  );

  rule('is closed by the clock when the deadline has passed', () =>
    given(...heard)
      .when({ ...act(people.clock, 'CloseHearing'), at: '2024-06-03T22:00:00.000Z' })
      .thenIn('spor2.reviewing'),
  );

  rule('marks an answer after the deadline as late and keeps it', () =>
    given(...heard)
      .when({ ...first.response(municipalTovholder, 'vejle'), at: '2024-06-04T08:00:00.000Z' })
      .thenContext({ hearing: { responses: { vejle: { late: true } } } }),
  );

  rule('refuses an answer from one who is not heard', () =>
    given(...heard)
      .when(first.response(municipalTovholder, 'aarhus'))
      .thenRefused('ikke blandt dem'),
  );

  rule('cannot go on before every answer is handled', () =>
    given(
      ...heard,
      first.response(municipalTovholder, 'odense', { jointWith: ['vejle'] }),
      act(municipalTovholder, 'CloseHearing'),
    )
      .thenAwaits('HandleResponse')
      .when(draft(municipalTovholder))
      .thenRefused('høringssvar skal være håndteret'),
  );
});

describe('a hearing response, on version 1', () => {
  const late = first.response(municipalGroupSecretary, 'odense', { document: 'Nyt svar fra odense' });
  const handledOnce = [...first.spor3UntilAdjusting, first.handled(regionalGroupSecretary, 'odense')];

  rule('that comes after the one that was handled must be handled too', () =>
    given(...handledOnce, late)
      .thenContext({ hearing: { responses: { odense: { late: true, document: 'Nyt svar fra odense' } } } })
      .thenAwaits('HandleResponse')
      .when(acts.draft(regionalGroupSecretary))
      .thenRefused('Alle høringssvar skal være håndteret'),
  );

  rule('that has been handled anew lets the text go on', () =>
    given(...handledOnce, late, first.handled(regionalGroupSecretary, 'odense'))
      .when(acts.draft(regionalGroupSecretary))
      .thenIn('spor3.municipalPreTreatment'),
  );

  rule('does not exist for a party that has not answered, whatever it is called', () =>
    given(...first.spor3UntilAdjusting)
      .when(first.handled(regionalGroupSecretary, 'constructor'))
      .thenRefused('intet høringssvar fra den part'),
  );

  rule('from a party called what every object has is one to handle like the others', () =>
    given(
      needReported,
      ...bothName(2),
      act(municipalTovholder, 'OpenHearing', { parties: ['constructor'], deadline: '2024-06-03' }),
      first.response(municipalTovholder, 'constructor'),
      act(municipalTovholder, 'CloseHearing'),
    )
      .thenAwaits('HandleResponse')
      .when(acts.draft(municipalTovholder))
      .thenRefused('Alle høringssvar skal være håndteret'),
  );
});

describe('spor 3, on version 1', () => {
  rule('leaves an open hearing its deadline through a pause', () =>
    given(
      needReported,
      ...bothName(3),
      acts.commissoriumApproved,
      acts.hearingDraft,
      ...acts.bothChairs,
      act(people.municipalSecretariat, 'Pause', { reason: 'Afventer loven', until: '2024-09-01' }),
    )
      .thenIn('spor3.hearing', 'paused')
      .thenDeadline('CloseHearing', '2024-06-03T22:00:00.000Z'),
  );

  rule('is finished on the version it began on', () =>
    given(
      ...first.spor3UntilAdjusting,
      first.handled(regionalGroupSecretary, 'odense'),
      draft(regionalGroupSecretary),
      act(people.preTreatmentChair, 'RecordPreTreatment', { meetingOn: '2024-10-01', recommendation: 'Godkendes' }),
      acts.decided(people.municipalSecretariat, 'RecordSssDecision', 'approved'),
      acts.decided(people.municipalSecretariat, 'RecordSsuDecision', 'approved'),
    ).thenIn('published.complete'),
  );
});
