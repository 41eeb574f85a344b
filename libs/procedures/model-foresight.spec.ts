import { describe, expect, it } from '@jest/globals';
import type { NewEvent } from '#engine/event.js';
import { createRegistry } from '#engine/registry.js';
import type { InstalledRun } from '#engine/open-runs.js';
import type { Body } from '#organisation/body.js';
import type { OrganisationState } from '#organisation/organisation.js';
import type { Seat } from '#organisation/seat.js';
import { bareRules } from '../../test/governance-rules.js';
import * as commissoria from '../../test/histories/commissorium-acts.js';
import { people } from '../../test/people.js';
import * as acts from '../../test/revision-acts.js';
import { type Act, story } from '../../test/specification.js';
import { commissorium } from './commissorium/procedure.js';
import { revision } from './revision/procedure.js';
import type { GovernanceRules } from './governance/commands.js';
import { type ModelForesight, foreseeModel } from './governance/foresee-model.js';
import type { ModelVersion } from './governance/model.js';
import { governance } from './governance/procedure.js';

const body = (name: string, firstDay: string, lastDay?: string): Body => ({
  name,
  aliases: [],
  level: 'political',
  legalBasis: 'Lov',
  firstDay,
  ...(lastDay !== undefined && { lastDay }),
  successors: [],
  members: [],
  portfolio: [],
});
const seat = (of: string, role: Seat['function'], side: 'municipal' | 'regional'): [string, Seat] => [
  `${of}-${role}-${side}`,
  { title: 'En post', body: of, function: role, side, terms: [], substitutes: [] },
];

const organisation: OrganisationState = {
  bodies: new Map([
    ['sss', body('Styregruppen', '2023-01-25')],
    ['ssu', body('Udvalget', '2023-01-25', '2026-12-31')],
    ['sdk', body('Direktørkredsen', '2023-01-25')],
    ['kog', body('Koordinationsgruppen', '2023-01-25')],
    ['raad', body('Sundhedsrådet', '2027-01-01')],
  ]),
  seats: new Map([
    seat('sss', 'chair', 'municipal'),
    seat('sss', 'chair', 'regional'),
    seat('kog', 'secretary', 'municipal'),
    seat('raad', 'chair', 'municipal'),
  ]),
};

const registry = createRegistry([revision, commissorium, governance]);
const open = (procedure: typeof revision, ...told: readonly Act[]): InstalledRun => ({
  installed: registry.newest(procedure.name),
  run: story(procedure, acts.surroundings).given(...told).run,
});

const { act, needReported, bothName, draft, bothReview } = acts;
const atChairs = [needReported, ...bothName(2), draft(people.municipalTovholder), ...bothReview];

/** What adopting these rules would mean for these runs. */
function foreseen(changes: Partial<GovernanceRules>, ...inProgress: readonly InstalledRun[]): ModelForesight {
  const before: ModelVersion = {
    number: 1,
    title: 'Den gamle',
    validFrom: '2023-01-25',
    decidedBy: 'SSS',
    rules: bareRules,
  };
  const data = { ...before, number: 2, validFrom: '2027-01-01', rules: { ...bareRules, ...changes } };
  const run = { ...story(governance).run, context: { versions: [before] } };
  return foreseeModel({ data } as unknown as NewEvent, { run, inProgress, organisation }) as ModelForesight;
}

const linesOf = ({ differing }: ModelForesight): readonly string[] => differing.flatMap(({ lines }) => lines);

describe('a new version of the model', () => {
  it('says first of all that no open run changes by it', () => {
    const { meaning } = foreseen({ hearingMonths: 2 }, open(revision, needReported));
    expect(meaning).toEqual([
      'Forløb, der begynder 1. januar 2027 eller senere, får reglerne i version 2.',
      expect.stringContaining('Intet åbent forløb ændres'),
      expect.stringContaining('1 af 1 åbne forløb med regler'),
    ]);
  });

  it('is compared with the version before it', () => {
    expect(foreseen({ hearingMonths: 2, approval: 'raad' }).changes).toMatchObject([
      { label: 'Administrativ godkendelse', from: 'Styregruppen', to: 'Sundhedsrådet' },
      { label: 'Høringsfrist i måneder', from: '3', to: '2' },
    ]);
  });

  it('names who would approve instead, and what waits for them now', () => {
    expect(linesOf(foreseen({ chairmanship: 'raad' }, open(revision, ...atChairs)))).toEqual([
      'Formandskabet, der godkender mellem møder: Styregruppen → Sundhedsrådet ' +
        '(nu: Godkend som formand, Send tilbage som formand, Løft til møde)',
    ]);
  });

  it('tells that a yes which has been given stands', () => {
    const half = open(revision, ...atChairs, act(people.municipalChair, 'ApproveAsChair'));
    expect(linesOf(foreseen({ chairmanship: 'raad' }, half))).toContain(
      'Kommunerne har sagt ja efter de gamle regler; det ja står ved magt',
    );
  });

  it('tells of a deadline that the run may still come to', () => {
    expect(linesOf(foreseen({ hearingMinimumDays: 28 }, open(revision, needReported)))).toEqual([
      expect.stringMatching(/^Korteste høringsfrist i dage: 14 → 28 \(senere: .*Send høringsudkast/),
    ]);
  });

  it('means nothing for a run that has passed what changes', () => {
    const { differing, alike } = foreseen({ hearingMinimumDays: 28 }, open(revision, ...atChairs));
    expect(differing).toEqual([]);
    expect(alike).toMatchObject([{ procedure: 'revision', state: 'Spor 2: hos formandskabet', model: 1 }]);
  });

  it('means nothing for a procedure that the rule is not about', () => {
    const drafted = open(commissorium, commissoria.opened);
    const { differing } = foreseen({ hearingMonths: 2, escalation: { positionDays: 3 } }, drafted);
    expect(differing).toEqual([]);
  });

  it('tells a commissorium that the chairmanship may no longer approve it', () => {
    const waiting = open(commissorium, ...commissoria.untilQualified);
    const lines = linesOf(foreseen({ chairMayApprove: [] }, waiting));
    expect(lines).toContainEqual(
      expect.stringMatching(/^Formandskabet må godkende et kommissorium: ja → nej \(nu: Godkend som formand/),
    );
    expect(lines.join()).not.toContain('spor 2');
  });

  it('warns that a run needs a body which will be gone', () => {
    expect(linesOf(foreseen({ finalTreatment: 'raad' }, open(revision, needReported)))).toContain(
      'Udvalget findes ikke længere, når versionen gælder: flyt forløbet, eller før arbejdet videre til en efterfølger',
    );
  });

  it('tells when a deadline that runs would have been, and that it stands', () => {
    const { pauseEnds } = revision.timers;
    const days = (context: unknown): number =>
      (context as { rules: GovernanceRules }).rules.writtenApproval?.answerDays ?? 14;
    const due = (context: unknown, at: string): string =>
      new Date(Date.parse(at) + days(context) * 86_400_000).toISOString();
    const ruled = { ...revision, timers: { ...revision.timers, pauseEnds: { ...pauseEnds!, due } } };
    const paused = story(ruled, acts.surroundings).given(
      needReported,
      act(people.municipalSecretariat, 'Pause', { reason: 'Afventer loven', until: '2024-04-01' }),
    );
    const one = { installed: createRegistry([ruled]).newest('revision'), run: paused.run };
    expect(linesOf(foreseen({ writtenApproval: { answerDays: 21 } }, one))).toEqual([
      `Fristen »${pauseEnds!.title}« står ved magt (15. marts 2024); efter de nye regler var den blevet 22. marts 2024`,
    ]);
  });

  it('leaves out the runs that follow no rules, but counts them', () => {
    const known = act({ ...people.policy, function: 'seed' }, 'RegisterKnownCourse', {
      agreement: 'sam-bo',
      description: 'Fra før systemet',
    });
    const { differing, alike, without } = foreseen({ hearingMonths: 2 }, open(revision, known));
    expect([differing, alike, without]).toEqual([[], [], [{ procedure: 'revision', title: 'Revision', runs: 1 }]]);
  });
});

describe('a version is warned about', () => {
  it.each([
    ['a body that does not exist', { finalTreatment: 'nyt-raad' }, '»nyt-raad« (politisk behandling) findes ikke'],
    ['a body that is gone by then', {}, 'Udvalget (politisk behandling) findes kun til 31. december 2026'],
    ['a chairmanship with one side', { chairmanship: 'raad' }, 'ingen formandspost for siden Regionen'],
    ['a secretariat without a secretary', { secretariat: 'sdk' }, 'har ingen sekretærpost'],
    [
      'a path that the procedure cannot follow yet',
      {
        approvalPaths: [
          { procedure: 'revision', spor: 1, steps: [{ step: 'signOff', approvers: ['kontaktdirektoerer'] }] },
        ],
      },
      '»Tovholdernes godkendelse«, »Orientering« er fast i procedurens definition',
    ],
    [
      'somebody who cannot be given the step',
      {
        approvalPaths: [{ procedure: 'revision', spor: 3, steps: [{ step: 'approval', approvers: ['chairmanship'] }] }],
      },
      '»Godkendelse« er fast i procedurens definition',
    ],
  ] as const)('when it leans on %s', (_what, changes, warning) => {
    expect(foreseen(changes as unknown as Partial<GovernanceRules>).warnings.join('\n')).toContain(warning);
  });

  it('not when the revision goes past what its path leaves out', () => {
    const steps = [{ step: 'approval', approvers: ['meeting'] }] as const;
    const { warnings } = foreseen({ approvalPaths: [{ procedure: 'revision', spor: 3, steps: [...steps] }] } as never);
    expect(warnings.join('\n')).not.toContain('procedurens definition');
  });

  it('not at all when every body can do what is asked of it', () => {
    expect(foreseen({ finalTreatment: 'sss' }).warnings).toEqual([]);
  });
});
