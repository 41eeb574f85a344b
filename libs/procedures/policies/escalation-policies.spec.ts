import { describe, expect, it } from '@jest/globals';
import * as agreements from '../../../test/agreement-acts.js';
import * as acts from '../../../test/escalation-acts.js';
import * as commissoria from '../../../test/histories/commissorium-acts.js';
import * as initiatives from '../../../test/initiative-acts.js';
import { people } from '../../../test/people.js';
import * as revisions from '../../../test/revision-acts.js';
import type { Act, Others } from '../../../test/specification.js';
import { reactionsTo, wakesFor } from '../../../test/toy/occasions.js';
import type { Reaction } from '#engine/policy.js';
import type { Procedure } from '#engine/procedure.js';
import { validate } from '#engine/validate.js';
import { agreement } from '../agreement/procedure.js';
import { commissorium } from '../commissorium/procedure.js';
import { escalation } from '../escalation/procedure.js';
import { initiative } from '../initiative/procedure.js';
import { POLICY } from '../mandates.js';
import { revision } from '../revision/procedure.js';
import { firstRevision } from '../revision/v1/procedure.js';
import { enterInterpretation } from './enter-interpretation.js';
import { lapseEscalations } from './lapse-escalations.js';
import { tellOfEscalation } from './tell-of-escalation.js';

const { municipalDirector, regionalDirector, municipalTovholder, municipalSecretariat } = people;
const { dispute, withDirectors, withSss, resolves, joins, interpretation, opens, settles } = acts;

const told = (all: readonly Act[]) => reactionsTo(tellOfEscalation, escalation, acts.surroundings, all);
const entered = (all: readonly Act[]) => reactionsTo(enterInterpretation, escalation, acts.surroundings, all);
const interpreted = [...withDirectors, resolves(municipalDirector, interpretation), joins(regionalDirector)];

describe('the case is told', () => {
  const toRevision = (command: string, data: object) => [
    {
      procedure: 'revision',
      id: 'sam-bo-2024',
      command,
      data: { escalation: 'under-test', ...data },
      mootWhenEnded: true,
    },
  ];

  it('that something is escalated: what, and whether it stops the work', () => {
    expect(told([dispute])).toMatchObject(
      toRevision('ReportEscalationOpened', {
        kind: 'dispute',
        blocking: true,
        question: 'Hvem betaler for transporten?',
      }),
    );
  });

  it('or, where it ended in that very moment, lets the escalation lapse instead', () => {
    expect(told([dispute])).toMatchObject([
      { instead: { procedure: 'escalation', id: 'under-test', command: 'LapseEscalation', mootWhenEnded: true } },
    ]);
  });

  it('what it came to', () => {
    const settled = { outcome: 'resolved', resolution: 'Regionen betaler', scope: 'thisCase' };
    expect(told([...withSss, acts.sssResolves()])).toEqual(toRevision('ReportEscalationSettled', settled));
    expect(told([...withDirectors, acts.takesBack(municipalTovholder)])).toEqual(
      toRevision('ReportEscalationSettled', { outcome: 'withdrawn' }),
    );
    expect(told([...withDirectors, acts.lapses(municipalSecretariat)])).toEqual(
      toRevision('ReportEscalationSettled', { outcome: 'lapsed' }),
    );
  });

  it('nothing when it lapsed because the case itself is over', () => {
    expect(told([...withDirectors, acts.lapses()])).toEqual([]);
  });

  it('of the beginning and the end, and of nothing on the way', () => {
    const all = [...withSss, acts.referred, acts.ssuResolves()];
    expect(wakesFor(tellOfEscalation, escalation, acts.surroundings, all)).toEqual(['EscalationRaised', 'SsuResolved']);
  });

  it('nothing of a question that only asks for advice', () => {
    expect(wakesFor(tellOfEscalation, escalation, acts.surroundings, [acts.asks(), acts.advises()])).toEqual([]);
  });
});

describe('an interpretation is entered in the agreement', () => {
  it('with the question, the reason and the day it was settled', () => {
    expect(entered(interpreted)).toEqual([
      {
        procedure: 'agreement',
        id: 'sam-bo',
        command: 'EnterInterpretation',
        data: {
          escalation: 'under-test',
          question: 'Hvem betaler for transporten?',
          text: 'Regionen betaler',
          reason: 'Det følger af aftalens afsnit 3',
          scope: 'interpretation',
          on: '2024-03-01',
        },
      },
    ]);
  });

  it.each<[string, Act[]]>([
    ['what only concerns the case', [...withDirectors, resolves(municipalDirector), joins(regionalDirector)]],
    ['what one has said and the other not yet', [...withDirectors, resolves(municipalDirector, interpretation)]],
    [
      'what was taken back',
      [...withDirectors, resolves(municipalDirector, interpretation), acts.takesBack(municipalTovholder)],
    ],
  ])('but not %s', (_what, all) => {
    expect(entered(all)).toEqual([]);
  });
});

describe('an escalation lapses', () => {
  const lapse = (procedure: Procedure, others: Others, all: readonly Act[]) =>
    reactionsTo(lapseEscalations, procedure, others, all);
  const two = [opens('esk-1', { blocking: false }), opens('esk-2'), opens('esk-3'), settles('esk-3')];
  const withdrawn = revisions.act(municipalTovholder, 'Withdraw', { reason: 'Der kommer en ny lov' });
  const published = [
    revisions.needReported,
    opens('esk-1', { blocking: false }),
    ...revisions.bothName(1),
    revisions.draft(municipalTovholder),
    ...revisions.bothSign,
  ];

  it.each<[string, Procedure, Others, Act[], string[]]>([
    ['a withdrawn revision', revision, revisions.surroundings, [revisions.needReported, ...two, withdrawn], ['1', '2']],
    ['a published revision', revision, revisions.surroundings, published, ['1']],
    [
      'a terminated agreement',
      agreement,
      agreements.partners,
      [
        agreements.registered,
        ...two,
        revisions.act(municipalSecretariat, 'TerminateAgreement', { lastDay: '2026-12-31', reason: 'Ny lov' }),
      ],
      ['1', '2'],
    ],
    [
      'a dissolved working group',
      commissorium,
      revisions.surroundings,
      [...commissoria.untilStarted, ...two, commissoria.dissolved],
      ['1', '2'],
    ],
    [
      'a discontinued initiative',
      initiative,
      initiatives.bodies,
      [initiatives.proposed(), ...two, initiatives.discontinued],
      ['1', '2'],
    ],
  ])('with %s, each that is open and none that is settled', (_what, procedure, others, all, open) => {
    expect(lapse(procedure, others, all)).toEqual(
      open.map((number) => ({
        procedure: 'escalation',
        id: `esk-${number}`,
        command: 'LapseEscalation',
        data: { reason: 'Den sag, eskaleringen handler om, er slut.' },
        mootWhenEnded: true,
      })),
    );
  });

  it('once, and not again when the published revision is reported', () => {
    const reported = revisions.act(municipalSecretariat, 'RecordReport', { meetingOn: '2024-04-17' });
    expect(wakesFor(lapseEscalations, revision, revisions.surroundings, [...published, reported])).toEqual([
      'SignedOff',
    ]);
  });

  it('with no revision of version 1, which settles its own', () => {
    expect(lapse(firstRevision, revisions.surroundings, [revisions.needReported, withdrawn])).toEqual([]);
  });
});

describe('the commands these policies send', () => {
  const byName = { agreement, revision, escalation } as Record<string, Procedure>;
  const all: readonly Reaction[] = [
    ...told([dispute]),
    ...told(interpreted),
    ...told([...withDirectors, acts.takesBack(municipalTovholder)]),
    ...entered(interpreted),
    ...reactionsTo(lapseEscalations, revision, revisions.surroundings, [
      revisions.needReported,
      opens('esk-1'),
      revisions.act(municipalTovholder, 'Withdraw', { reason: 'Der kommer en ny lov' }),
    ]),
  ];

  it.each(all.map((reaction) => [reaction.command, reaction] as const))(
    '%s exists, a policy may give it, and its input is whole',
    (_name, { procedure, command, data }) => {
      const { input, mandate } = byName[procedure]!.commands[command]!;
      expect(validate(input, data)).toEqual(data);
      const begun = { context: byName[procedure]!.begin } as Parameters<typeof mandate.seats>[0];
      expect(mandate.seats(begun)).toContainEqual(POLICY);
    },
  );
});
