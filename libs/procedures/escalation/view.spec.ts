import { describe, expect, it } from '@jest/globals';
import * as acts from '../../../test/escalation-acts.js';
import { people } from '../../../test/people.js';
import { type Act, story } from '../../../test/specification.js';
import { createRegistry } from '#engine/registry.js';
import { describeRun } from '#engine/describe.js';
import { escalation } from './procedure.js';

const { municipalDirector, regionalDirector } = people;
const installed = createRegistry([escalation]).newest('escalation');

const viewAfter = (...all: Act[]): object =>
  describeRun(installed, story(escalation, acts.surroundings).given(...all).run).view;
const closed = acts.falls('ClosePositions', '2024-03-15T23:00:00.000Z');

describe('a contact director', () => {
  it('sees the two positions side by side, always both and in the same order', () => {
    expect(viewAfter(...acts.withDirectors)).toMatchObject({
      question: 'Hvem betaler for transporten?',
      kindTitle: 'Tvist',
      positions: [
        { sideTitle: 'Kommunerne', raisedIt: true, position: 'Det gør regionen' },
        { sideTitle: 'Regionen', raisedIt: false, position: 'Det gør kommunerne' },
      ],
    });
  });

  it('sees that a position is missing, and whether it may still come', () => {
    expect(viewAfter(acts.dispute)).toMatchObject({ positions: [{}, { missing: 'Ikke givet endnu' }] });
    expect(viewAfter(acts.dispute, closed)).toMatchObject({ positions: [{}, { missing: 'Ikke givet inden fristen' }] });
  });

  it('sees what the other has resolved, how far it reaches and why', () => {
    expect(viewAfter(...acts.withDirectors, acts.resolves(municipalDirector, acts.interpretation))).toMatchObject({
      resolutions: [
        {
          sideTitle: 'Kommunerne',
          resolution: 'Regionen betaler',
          reason: 'Det følger af aftalens afsnit 3',
          scopeTitle: 'Fortolkning, der skal gælde fremover',
        },
      ],
    });
  });

  it('sees afterwards who settled it', () => {
    const settled = [...acts.announced, acts.falls('LetResolutionStand', '2024-03-08T23:00:00.000Z')];
    expect(viewAfter(...settled)).toMatchObject({
      settlement: { byTitle: 'Den ene kontaktdirektør, uden indsigelse fra den anden', scopeTitle: 'Kun denne sag' },
    });
    expect(viewAfter(...settled)).not.toHaveProperty('ifNothingIsDone');
  });
});

describe('what happens if nothing is done', () => {
  it.each<[string, Act[], string]>([
    [
      'while the other side is asked',
      [acts.dispute],
      'Giver den anden side ikke sin holdning senest 15. marts 2024, får kontaktdirektørerne sagen uden den. Så længe står arbejdet stille.',
    ],
    [
      'while neither has answered',
      acts.doubtWithDirectors,
      'Svarer kontaktdirektørerne ikke senest 15. marts 2024, bliver der rykket, og fristen forlænges. Udløber den igen, går sagen til Strategisk Sundhedsstyregruppe.',
    ],
    [
      'while one has not answered, and there is no extension left',
      [...acts.withDirectors, acts.reminded, acts.resolves(municipalDirector)],
      'Svarer regionens kontaktdirektør ikke senest 2. april 2024, går sagen til Strategisk Sundhedsstyregruppe. Så længe står arbejdet stille.',
    ],
    [
      'while one could object',
      [...acts.doubtWithDirectors, acts.resolves(regionalDirector)],
      'Gør kommunernes kontaktdirektør ikke indsigelse senest 8. marts 2024, gælder afgørelsen.',
    ],
    [
      'with SSS',
      acts.withSss,
      'Sagen bliver liggende, til Strategisk Sundhedsstyregruppe har afgjort den på et møde. Der er ingen frist. Så længe står arbejdet stille.',
    ],
    [
      'with SSU',
      [...acts.withSss, acts.referred],
      'Sagen bliver liggende, til Sundhedssamarbejdsudvalget har afgjort den på et møde. Der er ingen frist. Så længe står arbejdet stille.',
    ],
    [
      'with a question',
      [acts.asks()],
      'Spørgsmålet bliver stående, til en af kontaktdirektørerne svarer. Der er ingen frist, og det standser ikke noget.',
    ],
  ])('is said %s', (_when, all, text) => {
    expect(viewAfter(...all)).toMatchObject({ ifNothingIsDone: { text } });
  });

  it('is said with the day, the instant, and the rule it was counted by', () => {
    expect(viewAfter(...acts.withDirectors, acts.reminded)).toMatchObject({
      ifNothingIsDone: {
        on: '2024-04-02',
        at: '2024-04-02T22:00:00.000Z',
        rule: '14 dage efter 16. marts 2024 er 30. marts 2024 (weekend), så fristen er næste hverdag',
      },
    });
  });
});
