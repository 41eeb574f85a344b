import { describe, expect, it } from '@jest/globals';
import * as acts from '../../../test/agreement-acts.js';
import { people } from '../../../test/people.js';
import { act } from '../../../test/revision-acts.js';
import { type Act, type Story, rule, story } from '../../../test/specification.js';
import { agreement } from './procedure.js';

const { asked, decides, everyoneAsked, inForce, municipalities, optsOut, registered, twentyOf22 } = acts;
const { municipalSecretariat, municipalTovholder, policy } = people;

const given = (...all: Act[]) => story(agreement, acts.partners).given(...all);
const seen = ({ run }: Story, ...states: string[]) => agreement.view!(run, states);
const allBut = (...missing: string[]) => municipalities.filter((id) => !missing.includes(id)).map((id) => decides(id));

describe('the ledger of adoption', () => {
  for (const [state, before] of [
    ['registered', [registered]],
    ['inForce', [registered, inForce]],
  ] as const) {
    rule(`is opened for named parties while the agreement is ${state}`, () =>
      given(...before, asked(['odense', 'fanoe']))
        .thenIn(state)
        .thenContext({
          adoptions: [
            {
              number: 1,
              parties: [
                { id: 'odense', name: 'Odense Kommune', status: 'pending' },
                { id: 'fanoe', name: 'Fanø Kommune', status: 'pending' },
              ],
            },
          ],
        })
        .thenAwaits('RecordPartyDecision'),
    );
  }

  for (const [decision, title] of [
    ['adopted', 'a yes'],
    ['adoptedWithRemarks', 'a yes with remarks'],
    ['declined', 'a no'],
  ] as const) {
    rule(`keeps ${title} with its day and where it stands`, () =>
      given(registered, asked(['odense']), decides('odense', decision))
        .thenContext({
          adoptions: [{ parties: [{ status: decision, decidedOn: '2024-02-01', document: 'Referat, punkt 4' }] }],
        })
        .thenAwaits(),
    );
  }

  rule('lets a party stand outside, and goes on with the others', () =>
    given(registered, inForce, asked(['odense', 'fanoe']), optsOut('fanoe'), decides('odense'))
      .thenIn('inForce')
      .thenContext({ adoptions: [{ parties: [{ status: 'adopted' }, { status: 'optedOut' }] }] })
      .thenAwaits(),
  );

  rule('does not stop a version from coming into force', () =>
    given(registered, asked(['odense', 'fanoe']), decides('fanoe', 'declined'), inForce).thenIn('inForce'),
  );

  rule('lets a party come along later', () =>
    given(registered, asked(['fanoe']), decides('fanoe', 'declined'), decides('fanoe')).thenContext({
      adoptions: [{ parties: [{ id: 'fanoe', status: 'adopted' }] }],
    }),
  );

  it('keeps nothing of an earlier decision in the later one', () => {
    const { run } = given(registered, asked(['fanoe']), decides('fanoe', 'declined'), decides('fanoe'));
    const [party] = (run.context as { adoptions: { parties: object[] }[] }).adoptions[0]!.parties;
    expect(party).not.toHaveProperty('remarks');
  });

  rule('takes more parties to the same version', () =>
    given(registered, asked(['odense']), decides('odense'), asked(['odense', 'fanoe'])).thenContext({
      adoptions: [{ parties: [{ status: 'adopted' }, { status: 'pending' }] }],
    }),
  );

  rule('begins anew for the next version, and keeps the first', () =>
    given(registered, inForce, asked(['odense']), decides('odense'), asked(['odense'], 2)).thenContext({
      adoptions: [
        { number: 1, parties: [{ status: 'adopted' }] },
        { number: 2, parties: [{ status: 'pending' }] },
      ],
    }),
  );
});

describe('the ledger refuses', () => {
  rule('a party that does not exist', () =>
    given(registered)
      .when(asked(['findes-ikke']))
      .thenRefused('findes ingen body'),
  );
  rule('to ask about a version far ahead', () =>
    given(registered)
      .when(asked(['odense'], 2))
      .thenRefused('Vælg nummeret på den version'),
  );
  rule('to ask the same parties twice', () =>
    given(registered, asked(['odense']))
      .when(asked(['odense']))
      .thenRefused('allerede spurgt'),
  );
  rule('to go back to an older version', () =>
    given(registered, inForce, asked(['odense'], 2))
      .when(asked(['fanoe'], 1))
      .thenRefused('eller der er spurgt om en nyere'),
  );
  rule('a decision by a party that was not asked', () =>
    given(registered, asked(['odense']))
      .when(decides('fanoe'))
      .thenRefused('ikke blandt dem, der er spurgt'),
  );
  rule('to let someone outside who was not asked', () =>
    given(registered).when(optsOut('fanoe')).thenRefused('ikke blandt dem, der er spurgt'),
  );
  rule('a decision that is not made yet', () =>
    given(registered, asked(['odense']))
      .when(decides('odense', 'adopted', { decidedOn: '2024-03-02' }))
      .thenRefused('Datoen ligger i fremtiden'),
  );
  for (const decision of ['declined', 'adoptedWithRemarks']) {
    rule(`${decision} without the words`, () =>
      given(registered, asked(['odense']))
        .when(decides('odense', decision, { remarks: undefined }))
        .thenRefused('Skriv bemærkningerne eller begrundelsen'),
    );
  }
  rule('anyone but Koordinationsgruppen', () =>
    given(registered, asked(['odense']))
      .when({ ...decides('odense'), by: municipalTovholder })
      .thenRefused('Koordinationsgruppens sekretærer'),
  );
  rule('anything after the end', () =>
    given(registered, act(municipalSecretariat, 'TerminateAgreement', { lastDay: '2026-12-31', reason: 'Ny lov' }))
      .when(everyoneAsked)
      .thenRefused('afsluttet'),
  );
});

describe('readers see', () => {
  it('how many of the municipalities have adopted, and which are missing', () => {
    const view = seen(given(registered, inForce, everyoneAsked, ...allBut('fanoe', 'aeroe')), 'inForce');
    expect(view).toMatchObject({
      adoption: {
        ledgers: [
          {
            number: 1,
            groups: [
              { title: 'Kommuner', text: '20 af 22: mangler Ærø Kommune og Fanø Kommune' },
              { title: 'Region', text: '0 af 1: mangler Region Syddanmark' },
              { title: 'Almen praksis', text: '0 af 1: mangler PLO Syddanmark' },
            ],
          },
        ],
      },
    });
  });

  it('who said no and who stands outside, each by name', () => {
    const told = given(
      registered,
      asked(['odense', 'fanoe', 'aeroe']),
      decides('odense'),
      decides('fanoe', 'declined'),
    );
    expect(seen(told.given(optsOut('aeroe')))).toMatchObject({
      adoption: {
        ledgers: [{ groups: [{ text: '1 af 3: afslået: Fanø Kommune; står udenfor: Ærø Kommune' }] }],
      },
    });
  });

  it('for which parties the version in force is valid', () => {
    const told = given(registered, inForce, asked(['odense', 'fanoe']), decides('odense', 'adoptedWithRemarks'));
    expect(seen(told, 'inForce')).toMatchObject({
      validity: { number: 1, parties: ['odense'], text: 'Gælder for 1 af 2 parter; ikke for Fanø Kommune' },
    });
    expect(seen(told.given(decides('fanoe')), 'inForce')).toMatchObject({
      validity: { parties: ['odense', 'fanoe'], text: 'Gælder for alle parter' },
    });
  });

  it('no validity from a yes to another version', () => {
    const told = given(registered, inForce, asked(['odense'], 2), decides('odense'));
    expect(seen(told, 'inForce')).toMatchObject({
      validity: { number: 1, parties: [], text: 'Det er ikke registreret, hvem der har vedtaget version 1' },
    });
  });

  it('no validity before a version is in force, and nothing of a ledger before one is opened', () => {
    expect(seen(given(registered, everyoneAsked), 'registered')).not.toHaveProperty('validity');
    expect(seen(given(registered, inForce), 'inForce')).toEqual(given(registered, inForce).run.context);
  });
});

describe('a count without names', () => {
  rule('is kept with the document that gives it', () =>
    given(registered, inForce, twentyOf22)
      .thenIn('inForce')
      .thenContext({ adoptionCounts: [{ adopted: 20, of: 22, document: 'Implementeringsplanen, indsats 19' }] })
      .thenAwaits(),
  );

  it('is shown with what is not known', () => {
    expect(seen(given(registered, inForce, twentyOf22), 'inForce')).toMatchObject({
      adoption: { counts: [{ text: '20 af 22 (hvilke vides ikke)' }] },
      validity: { number: 1, parties: [], text: 'Vedtaget af 20 af 22 (hvilke vides ikke)' },
    });
  });

  it('of all is known by name', () => {
    const all = { ...twentyOf22, data: { ...twentyOf22.data, adopted: 22 } };
    expect(seen(given(registered, inForce, all), 'inForce')).toMatchObject({
      adoption: { counts: [{ text: '22 af 22' }] },
    });
  });

  rule('cannot be more than there are', () =>
    given(registered)
      .when({ ...twentyOf22, data: { ...twentyOf22.data, adopted: 23 } })
      .thenRefused('ikke være flere'),
  );

  rule('has no place where the parties are named', () =>
    given(registered, asked(['odense']))
      .when(twentyOf22)
      .thenRefused('Registrér hver parts beslutning'),
  );

  rule('may be followed by names', () =>
    given(registered, inForce, twentyOf22, everyoneAsked).thenIn('inForce').thenAwaits('RecordPartyDecision'),
  );
});

describe('what a version asks of others', () => {
  const both = { beyondContract: true, movesTasks: true };
  const published = act(policy, 'PublishVersion', { revision: 'sam-bo-2024' });

  for (const [name, step] of [
    ['brought into force', inForce],
    ['published', published],
  ] as const) {
    rule(`must be met before it is ${name}: a dialogue with PLO`, () =>
      given(registered, acts.demands({ ...both, movesTasks: false }))
        .when(step)
        .thenRefused('Registrér dialogen med PLO'),
    );
    rule(`must be met before it is ${name}: the model for task transfer`, () =>
      given(registered, acts.demands({ ...both, beyondContract: false }))
        .when(step)
        .thenRefused('modellen for opgaveoverdragelse er brugt'),
    );
    rule(`stops nothing once it is met: ${name}`, () =>
      given(registered, acts.demands(both), acts.dialogue, acts.taskTransfer, step).thenIn('inForce'),
    );
    rule(`applies to the next version too: ${name}`, () =>
      given(registered, inForce, acts.demands(both))
        .when(step)
        .thenRefused(/PLO.*opgaveoverdragelse/),
    );
  }

  rule('is awaited until it is met', () =>
    given(registered, acts.demands(both)).thenAwaits('RecordPracticeDialogue', 'RecordTaskTransferModel'),
  );

  rule('stops nothing where nothing is asked', () =>
    given(registered, acts.demands({ beyondContract: false, movesTasks: false }), inForce).thenIn('inForce'),
  );

  rule('is met anew when it is assessed anew', () =>
    given(registered, acts.demands(both), acts.dialogue, acts.taskTransfer, acts.demands(both)).thenAwaits(
      'RecordPracticeDialogue',
      'RecordTaskTransferModel',
    ),
  );

  rule('is not met where it was not asked: PLO', () =>
    given(registered).when(acts.dialogue).thenRefused('kræver mere af almen praksis end overenskomsten'),
  );
  rule('is not met where it was not asked: task transfer', () =>
    given(registered).when(acts.taskTransfer).thenRefused('flytter opgaver mellem siderne'),
  );
  rule('is not met in the future', () =>
    given(registered, acts.demands(both))
      .when({ ...acts.dialogue, data: { ...acts.dialogue.data, when: '2024-04' } })
      .thenRefused('i fremtiden'),
  );

  rule('is assessed by the agreement’s tovholdere too', () =>
    given(registered, act(municipalSecretariat, 'AssignTovholderfunktion', { tovholderfunktion: 'tf-psykiatri' }))
      .when({ ...acts.demands(both), by: municipalTovholder })
      .thenIn('registered'),
  );
  rule('is not assessed by tovholdere of other agreements', () =>
    given(registered)
      .when({ ...acts.demands(both), by: municipalTovholder })
      .thenRefused('aftalens tovholdere'),
  );
});
