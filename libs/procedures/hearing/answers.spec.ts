import { describe, expect, it } from '@jest/globals';
import * as acts from '../../../test/hearing-acts.js';
import { people } from '../../../test/people.js';
import { type Act, rule, story } from '../../../test/specification.js';
import { hearing } from './procedure.js';

const { act, at, begun, answers, records, closedByClock } = acts;
const { fyn } = acts.parties;

const given = (...all: Act[]) => story(hearing, acts.heard).given(...all);
const late = (one: Act): Act => at('2024-06-05T08:00:00.000Z', one);
const overview = (told: ReturnType<typeof given>) =>
  (hearing.view?.(told.run, []) as { overview: { text: string; parties: object[] } }).overview;

describe('a party', () => {
  rule('that has a seat is asked until it has answered, and nobody else is', () =>
    given(begun({ parties: ['klynge-fyn', 'piu'] }))
      .thenAwaits('GiveResponse@klynge-fyn', 'GiveResponse@piu')
      .given(answers(fyn))
      .thenAwaits('GiveResponse@piu'),
  );

  rule('that has no seat has its answer awaited of those who have the hearing as well', () =>
    given(begun())
      .thenAwaits('GiveResponse@odense', 'GiveResponse@vejle', 'GiveResponse@klynge-fyn', 'RecordResponse')
      .given(answers(fyn))
      .thenAwaits('GiveResponse@odense', 'GiveResponse@vejle', 'RecordResponse'),
  );

  rule('whose seat is filled after it was asked gets the task, and can answer', () =>
    given(begun({ parties: ['plo-syddanmark'] }))
      .thenAwaits('GiveResponse@plo-syddanmark', 'RecordResponse')
      .when(answers(acts.parties.plo))
      .thenContext({ standing: { 'plo-syddanmark': 1 } }),
  );

  rule('answers by its own seat and for itself', () =>
    given(begun(), answers(fyn)).thenContext({
      responses: [{ number: 1, party: 'klynge-fyn', givenBy: 'party', late: false }],
      standing: { 'klynge-fyn': 1 },
    }),
  );

  rule('without a seat has its answer recorded for it', () =>
    given(begun(), records('odense')).thenContext({ responses: [{ party: 'odense', givenBy: 'secretariat' }] }),
  );

  rule('that is not heard cannot answer', () =>
    given(begun()).when(answers(acts.parties.plo)).thenRefused('en høringsparts formand eller sekretær'),
  );

  rule('that is not heard cannot be answered for', () =>
    given(begun())
      .when(records('odense', { jointWith: ['piu'] }))
      .thenRefused('ikke blandt dem'),
  );

  rule('may be added while the hearing is open, with a reason', () =>
    given(begun(), act(people.municipalSecretariat, 'AddParties', { parties: ['piu'], reason: 'Var glemt' }))
      .when(answers(acts.parties.piu))
      .thenContext({ standing: { piu: 1 } }),
  );

  rule('is not added twice', () =>
    given(begun())
      .when(act(people.municipalSecretariat, 'AddParties', { parties: ['vejle'], reason: 'Var glemt' }))
      .thenRefused('allerede i høring'),
  );
});

describe('an answer', () => {
  rule('replaces the party’s own until the deadline, and the old one is kept', () =>
    given(begun(), answers(fyn), answers(fyn, { document: 'Nyt svar' })).thenContext({
      responses: [{ number: 1 }, { number: 2, document: 'Nyt svar' }],
      standing: { 'klynge-fyn': 2 },
    }),
  );

  rule('that is joint counts for all it names', () =>
    given(begun(), records('odense', { jointWith: ['vejle'] }))
      .thenContext({ standing: { odense: 1, vejle: 1 } })
      .thenAwaits('GiveResponse@klynge-fyn'),
  );

  rule('that is joint never takes the place of what a named party has said itself', () =>
    given(begun(), records('vejle'), records('odense', { jointWith: ['vejle'] })).thenContext({
      standing: { vejle: 1, odense: 2 },
    }),
  );

  rule('of a party’s own takes the place of one that was given for it', () =>
    given(begun(), records('odense', { jointWith: ['vejle'] }), records('vejle')).thenContext({
      standing: { odense: 1, vejle: 2 },
    }),
  );

  rule('after the deadline is kept and marked late', () =>
    given(begun(), closedByClock(), late(answers(fyn))).thenContext({
      responses: [{ party: 'klynge-fyn', late: true }],
      standing: { 'klynge-fyn': 1 },
    }),
  );

  rule('that is late never replaces one in time', () =>
    given(begun(), answers(fyn), closedByClock(), late(answers(fyn, { document: 'For sent' }))).thenContext({
      responses: [
        { number: 1, late: false },
        { number: 2, late: true },
      ],
      standing: { 'klynge-fyn': 1 },
    }),
  );

  rule('that is late and joint counts only for those who have said nothing', () =>
    given(begun(), answers(fyn), closedByClock(), late(records('odense', { jointWith: ['klynge-fyn'] }))).thenContext({
      standing: { 'klynge-fyn': 1, odense: 2 },
    }),
  );

  rule('is late before the clock has closed the hearing too', () =>
    given(begun())
      .when(at('2024-06-03T22:00:00.000Z', answers(fyn)))
      .thenContext({ responses: [{ late: true }] }),
  );

  rule('that came in time is in time, also when it is recorded afterwards', () =>
    given(begun(), closedByClock(), late(records('odense', { receivedOn: '2024-06-03' }))).thenContext({
      responses: [{ late: false, receivedOn: '2024-06-03' }],
    }),
  );

  rule('cannot have come before the hearing or after today', () =>
    given(begun())
      .when(records('odense', { receivedOn: '2024-02-29' }))
      .thenRefused('før høringen åbnede, eller efter i dag'),
  );

  rule('cannot come from the future', () =>
    given(begun())
      .when(records('odense', { receivedOn: '2024-03-02' }))
      .thenRefused('før høringen åbnede, eller efter i dag'),
  );

  rule('after the hearing was closed early is in time until the deadline it was promised', () =>
    given(begun(), records('odense', { jointWith: ['vejle', 'klynge-fyn'] }), acts.closes, answers(fyn)).thenContext({
      responses: [{ number: 1 }, { number: 2, late: false }],
      standing: { odense: 1, 'klynge-fyn': 2 },
    }),
  );
});

describe('the deadline', () => {
  rule('closes the hearing by itself', () => given(begun()).when(closedByClock()).thenIn('closed'));

  rule('is not forestalled while answers are missing', () =>
    given(begun(), answers(fyn)).when(acts.closes).thenRefused('ikke udløbet'),
  );

  rule('need not be awaited when everybody has answered', () =>
    given(begun(), records('odense', { jointWith: ['vejle', 'klynge-fyn'] }))
      .thenAwaits('CloseHearing')
      .when(acts.closes)
      .thenIn('closed')
      .thenDeadline('CloseHearing', undefined),
  );

  rule('is moved by an extension, and only later', () =>
    given(begun(), acts.extends_('2024-06-17'))
      .thenDeadline('CloseHearing', '2024-06-17T22:00:00.000Z')
      .thenContext({ changes: [{ reason: 'Sommerferie', deadline: '2024-06-17' }] })
      .when(acts.extends_('2024-06-10'))
      .thenRefused('efter den gamle'),
  );

  rule('is given anew when the hearing is reopened', () =>
    given(begun(), closedByClock(), late(acts.reopens('2024-06-20')))
      .thenIn('open')
      .thenDeadline('CloseHearing', '2024-06-20T22:00:00.000Z')
      .thenContext({ changes: [{ reason: 'Bilaget manglede' }] }),
  );

  rule('of a reopened hearing lies ahead', () =>
    given(begun(), closedByClock())
      .when(late(acts.reopens('2024-06-05')))
      .thenRefused('efter i dag'),
  );

  rule('of a reopened hearing lets a party that was late answer in time', () =>
    given(begun(), closedByClock(), late(answers(fyn)), acts.reopens('2024-06-20'), answers(fyn)).thenContext({
      responses: [{ late: true }, { late: false }],
      standing: { 'klynge-fyn': 2 },
    }),
  );
});

describe('a hearing that is cancelled', () => {
  rule('keeps its answers and takes no more', () =>
    given(begun(), answers(fyn), acts.cancels())
      .thenIn('cancelled')
      .thenContext({ responses: [{ party: 'klynge-fyn' }] })
      .when(answers(fyn))
      .thenRefused('afsluttet (Aflyst)'),
  );

  rule('may be so by the policy of its revision', () =>
    given(begun(), closedByClock()).when(acts.cancels(people.policy)).thenIn('cancelled'),
  );
});

describe('the overview of responses', () => {
  it('says of a hearing in preparation that nobody has been asked', () => {
    expect(overview(given(acts.prepared())).text).toBe('Parterne er ikke spurgt endnu');
  });

  it('says who has answered, jointly with whom, late, and who is missing', () => {
    const told = given(
      begun({ parties: ['odense', 'vejle', 'klynge-fyn', 'piu'] }),
      records('odense', { jointWith: ['vejle'] }),
      closedByClock(),
      late(answers(fyn)),
    );
    expect(overview(told)).toMatchObject({
      text: '3 af 4 har svaret, heraf 1 for sent: mangler Patientinddragelsesudvalget',
      parties: [
        { id: 'odense', statusTitle: 'Har svaret sammen med Vejle Kommune', together: ['Vejle Kommune'] },
        { id: 'vejle', statusTitle: 'Har svaret sammen med Odense Kommune', response: 1 },
        { id: 'klynge-fyn', status: 'late', statusTitle: 'Har svaret for sent' },
        { id: 'piu', status: 'missing', statusTitle: 'Har ikke svaret' },
      ],
    });
  });

  it('names late answers beside the one that counts', () => {
    const told = given(begun(), answers(fyn), closedByClock(), late(answers(fyn)));
    expect(overview(told).parties[2]).toMatchObject({ status: 'answered', response: 1, alsoLate: [2] });
  });
});
