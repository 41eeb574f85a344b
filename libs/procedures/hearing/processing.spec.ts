import { describe, expect, it } from '@jest/globals';
import * as acts from '../../../test/hearing-acts.js';
import { people } from '../../../test/people.js';
import { type Act, rule, story } from '../../../test/specification.js';
import { hearing } from './procedure.js';

const { act, at, untilClosed, splits, handles, concludes, records } = acts;
const { fyn } = acts.parties;

const given = (...all: Act[]) => story(hearing, acts.heard).given(...all);
const late = (one: Act): Act => at('2024-06-05T08:00:00.000Z', one);
const unclear = { text: 'Ansvaret er uklart', place: 'Afsnit 3' };
const praise = { text: 'Vi bakker op om aftalen', positive: true };

describe('a closed hearing', () => {
  rule('waits for its answers to be taken apart', () =>
    given(...untilClosed)
      .thenAwaits('SplitResponse')
      .when(splits(1, unclear, praise))
      .thenIn('processing')
      .thenAwaits('HandleRemark'),
  );

  rule('without answers is concluded at once', () =>
    given(acts.begun(), acts.closedByClock()).thenAwaits('ConcludeHearing').when(concludes).thenIn('concluded'),
  );

  rule('is not concluded before every answer is taken apart', () =>
    given(...untilClosed)
      .when(concludes)
      .thenRefused('delt op i bemærkninger'),
  );

  rule('can be reopened while its answers are processed', () =>
    given(...untilClosed, splits(1, unclear), late(acts.reopens('2024-06-20')))
      .thenIn('open')
      .thenContext({ remarks: [{ text: 'Ansvaret er uklart' }] }),
  );
});

describe('a remark', () => {
  const split = [...untilClosed, splits(1, unclear, { text: 'Hvem ringer til borgeren?' }, praise)];

  rule('gets an outcome, a note and a place in the text', () =>
    given(...split, handles(1, 'adjusted', {})).thenContext({
      remarks: [
        { number: 1, outcome: 'adjusted', note: 'Teksten er præciseret', place: 'Afsnit 3' },
        { number: 2 },
        { number: 3, positive: true },
      ],
    }),
  );

  rule('without a place must be given one', () =>
    given(...split)
      .when(handles(2, 'changed', {}))
      .thenRefused('hvor i teksten'),
  );

  rule('keeps the hearing open until it has an outcome', () =>
    given(...split, handles(1))
      .thenAwaits('HandleRemark')
      .when(concludes)
      .thenRefused('Alle bemærkninger skal have et udfald'),
  );

  rule('that is wholly positive asks for nothing, so the hearing can be concluded without it', () =>
    given(...split, handles(1), handles(2, 'unchanged'))
      .thenAwaits('ConcludeHearing')
      .when(concludes)
      .thenIn('concluded'),
  );

  rule('that is wholly positive is not given an outcome', () =>
    given(...split)
      .when(handles(3))
      .thenRefused('udelukkende positiv'),
  );

  rule('that was read wrongly is corrected, and must be decided anew', () =>
    given(
      ...split,
      handles(1),
      act(people.municipalTovholder, 'CorrectRemark', { remark: 1, text: 'Ansvaret for medicin er uklart' }),
    )
      .thenContext({ remarks: [{ number: 1, text: 'Ansvaret for medicin er uklart' }, {}, {}] })
      .thenAwaits('HandleRemark')
      .when(handles(1, 'changed', {}))
      .thenRefused('hvor i teksten'),
  );

  rule('can be decided otherwise until the hearing is concluded', () =>
    given(...split, handles(1), handles(1, 'unchanged')).thenContext({ remarks: [{ outcome: 'unchanged' }, {}, {}] }),
  );

  rule('that does not exist has no outcome', () =>
    given(...split)
      .when(handles(4))
      .thenRefused('ingen bemærkning med det nummer'),
  );
});

describe('an answer during processing', () => {
  const processed = [...untilClosed, splits(1, unclear), handles(1)];

  rule('that is late adds remarks to be decided', () =>
    given(...processed, late(acts.answers(fyn)))
      .thenAwaits('SplitResponse')
      .when(concludes)
      .thenRefused('delt op i bemærkninger'),
  );

  rule('that is late is decided like the others', () =>
    given(...processed, late(acts.answers(fyn)), splits(2, { text: 'Vi savner bilag', place: 'Bilag 2' }), handles(2))
      .when(concludes)
      .thenIn('concluded'),
  );

  rule('that is late from a party that answered in time leaves the first one’s remarks as they are', () =>
    given(...processed, late(records('odense')))
      .thenContext({ remarks: [{ outcome: 'changed' }] })
      .thenAwaits('SplitResponse'),
  );

  rule('without remarks is done with when that is said', () =>
    given(...processed, late(acts.answers(fyn)), splits(2)).thenAwaits('ConcludeHearing'),
  );

  rule('that came in time takes the place of the one it replaces, and of its remarks', () =>
    given(
      ...untilClosed,
      splits(1, unclear),
      late(records('odense', { receivedOn: '2024-06-03', jointWith: ['vejle'] })),
    )
      .thenAwaits('SplitResponse')
      .when(handles(1))
      .thenRefused('ingen bemærkning med det nummer, som skal behandles'),
  );
});

describe('a concluded hearing', () => {
  const concluded = [
    ...untilClosed,
    splits(1, unclear, { text: 'Skriv telefonnummer', place: 'Bilag 1' }, { text: 'Stryg afsnit 4' }, praise),
    handles(1, 'changed'),
    handles(2, 'adjusted'),
    handles(3, 'unchanged'),
    concludes,
  ];
  const shown = (): object => hearing.view!(given(...concluded).run, ['concluded']);

  rule('is over', () =>
    given(...concluded)
      .when(acts.answers(fyn))
      .thenRefused('afsluttet'),
  );

  it('counts its remarks by outcome and colour', () => {
    expect(shown()).toMatchObject({
      overview: {
        outcomes: [
          { outcome: 'unchanged', title: 'Uændret (rød)', count: 1 },
          { outcome: 'adjusted', title: 'Drøftet og tilpasset (gul)', count: 1 },
          { outcome: 'changed', title: 'Ændret eller tilføjet (grøn)', count: 1 },
        ],
        positive: 1,
        open: 0,
        unsplit: [],
      },
    });
  });

  it('has an overview of the wholly positive remarks', () => {
    expect(shown()).toMatchObject({
      positive: [{ number: 4, party: 'Odense Kommune', text: 'Vi bakker op om aftalen' }],
    });
  });
});
