import { describe } from '@jest/globals';
import * as acts from '../../../test/discussion-acts.js';
import { people } from '../../../test/people.js';
import { type Act, rule } from '../../../test/specification.js';

const { comments, resolves, withdraws, reopens } = acts;
const { municipalTovholder: mette, regionalTovholder: rasmus } = people;
const given = (...all: Act[]) => acts.discussing().given(...all);

describe('the discussion of a run', () => {
  rule('begins with its first comment, and asks nothing of anybody', () =>
    given()
      .when(comments(mette, 'Er tallene de nyeste?'))
      .thenIn('open')
      .thenAwaits()
      .thenContext({ comments: [{ number: 1, seat: mette.seat, standing: 'open' }] }),
  );

  rule('takes an answer to a comment', () =>
    given(comments(mette), comments(rasmus, 'Ja', 1)).thenContext({ comments: [{ number: 1 }, { replyTo: 1 }] }),
  );

  rule('takes no answer to what nobody wrote', () =>
    given(comments(mette))
      .when(comments(rasmus, 'Ja', 7))
      .thenRefused('findes ikke'),
  );

  rule('is only for those who take part in the run', () =>
    given().when(comments(people.strangerTovholder)).thenRefused('deltager i forløbet'),
  );

  rule('has the id that belongs to its run', () =>
    given()
      .when(comments(mette, 'Hej', undefined, 'en-anden'))
      .thenRefused('har id »revision-en-anden«'),
  );
});

describe('a comment', () => {
  rule('is withdrawn only by the seat that wrote it, and stays in its place', () =>
    given(comments(mette), withdraws(mette)).thenContext({
      comments: [{ standing: 'withdrawn', text: 'Hvad med børn?' }],
    }),
  );
  rule('is not withdrawn by another', () => given(comments(mette)).when(withdraws(rasmus)).thenRefused('Kun den post'));
  rule('is resolved by any who take part, and reopened again', () =>
    given(comments(mette), resolves(rasmus), reopens(mette)).thenContext({ comments: [{ standing: 'open' }] }),
  );
  rule('that is withdrawn is not resolved', () =>
    given(comments(mette), withdraws(mette)).when(resolves(rasmus)).thenRefused('ikke åben'),
  );
  rule('that is open is not reopened', () => given(comments(mette)).when(reopens(mette)).thenRefused('ikke afsluttet'));
  rule('is not resolved by an outsider', () =>
    given(comments(mette)).when(resolves(people.strangerTovholder)).thenRefused('deltager i forløbet'),
  );
});
