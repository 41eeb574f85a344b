import { describe, expect, it } from '@jest/globals';
import { unopened } from '#engine/fold.js';
import { asSwept } from '#engine/open-runs.js';
import type { OpenRun } from '#engine/policy.js';
import type { Heir } from '#engine/heir.js';
import type { Run } from '#engine/procedure.js';
import { createRegistry } from '#engine/registry.js';
import { validate } from '#engine/validate.js';
import { commandNamed } from '#engine/every-command.js';
import { line } from '../../../test/succession-acts.js';
import { procedures } from '../registry.js';
import type { SuccessionContext } from '../succession/context.js';
import { carryOutSuccession } from './carry-out-succession.js';

const registry = createRegistry(procedures);

/** An open run with this context. */
function open(procedure: string, id: string, context: object, heirs?: readonly Heir[]): OpenRun {
  const installed = registry.newest(procedure);
  const begun = unopened(installed, id);
  const run = {
    ...begun,
    context: { ...(begun.context as object), ...context },
    ...(heirs && { heirs }),
  };
  return asSwept({ installed, run });
}

const plan = (more: Partial<SuccessionContext> = {}): Run => ({
  ...unopened(registry.newest('succession'), 'skifte'),
  context: {
    title: 'Sundhedsråd',
    day: '2027-01-01',
    legalBasis: 'Ved lov',
    lines: [line('fyn')],
    consents: {},
    names: { 'klynge-fyn': 'Sundhedsklynge Fyn' },
    ...more,
  } satisfies SuccessionContext,
});

const cluster = open('body', 'klynge-fyn', { name: 'Sundhedsklynge Fyn', level: 'cluster' });
const secretary = (more: object = {}) =>
  open('seat', 'klynge-fyn-secretary-municipal', {
    title: 'Kommunal sekretær, Sundhedsklynge Fyn',
    body: 'klynge-fyn',
    function: 'secretary',
    side: 'municipal',
    terms: [{ person: 'p-1', from: '2023-01-25' }],
    ...more,
  });
const initiative = (heirs?: readonly Heir[]) => open('initiative', 'ips', { leadCluster: 'klynge-fyn' }, heirs);

const effects = (runs: readonly OpenRun[], of = plan()) => carryOutSuccession.sweep!.reactions(of, runs);
const done = (runs: readonly OpenRun[], of = plan()) =>
  effects(runs, of).map(({ procedure, id, command }) => `${command} ${procedure}/${id}`);

describe('a succession that is carried out', () => {
  const all = [cluster, secretary(), initiative()];

  it('establishes, moves, ends and carries over, in that order, and then is over', () => {
    expect(done(all)).toEqual([
      'EstablishBody body/sundhedsraad-fyn',
      'CreateSeat seat/sundhedsraad-fyn-secretary-municipal',
      'Appoint seat/sundhedsraad-fyn-secretary-municipal',
      'EndTerm seat/klynge-fyn-secretary-municipal',
      'DissolveBody body/klynge-fyn',
      'CarryToSuccessors initiative/ips',
      'ConcludeSuccession succession/skifte',
    ]);
  });

  it('gives commands that are well formed', () => {
    for (const { procedure, command, data } of effects(all)) {
      const { input } = commandNamed(registry.newest(procedure).procedure, command)!;
      expect(() => validate(input, data)).not.toThrow();
    }
  });

  it('says to each open run who carries on, from when and on what basis', () => {
    expect(effects(all).find(({ procedure }) => procedure === 'initiative')?.data).toEqual({
      succession: 'skifte',
      day: '2027-01-01',
      legalBasis: 'Ved lov',
      bodies: [
        { from: 'klynge-fyn', fromName: 'Sundhedsklynge Fyn', to: 'sundhedsraad-fyn', toName: 'Sundhedsråd fyn' },
      ],
    });
  });

  it('leaves out what is done', () => {
    const there = open('body', 'sundhedsraad-fyn', { level: 'political' });
    const heirs = [{ from: 'klynge-fyn', to: 'sundhedsraad-fyn', day: '2027-01-01' }];
    const moved = open('seat', 'sundhedsraad-fyn-secretary-municipal', {
      body: 'sundhedsraad-fyn',
      function: 'secretary',
      terms: [{ person: 'p-1', from: '2027-01-01' }],
    });
    const ended = secretary({ terms: [{ person: 'p-1', from: '2023-01-25', to: '2026-12-31' }] });
    expect(done([there, ended, moved, initiative(heirs)])).toEqual(['ConcludeSuccession succession/skifte']);
  });

  it('moves a vacant seat vacant, and appoints whoever held it on the last day', () => {
    const vacant = secretary({ terms: [{ person: 'p-1', from: '2023-01-25', to: '2025-12-31' }] });
    expect(done([cluster, vacant])).not.toContain('Appoint seat/sundhedsraad-fyn-secretary-municipal');
    const limited = secretary({ terms: [{ person: 'p-1', from: '2023-01-25', to: '2027-06-30' }] });
    expect(effects([cluster, limited]).find(({ command }) => command === 'Appoint')?.data).toEqual({
      person: 'p-1',
      from: '2027-01-01',
      to: '2027-06-30',
    });
  });

  it('ends seats of a kind that no line moves, and makes none for them', () => {
    const member = secretary({ function: 'member' });
    expect(done([cluster, member])).toEqual([
      'EstablishBody body/sundhedsraad-fyn',
      'EndTerm seat/klynge-fyn-secretary-municipal',
      'DissolveBody body/klynge-fyn',
      'ConcludeSuccession succession/skifte',
    ]);
  });

  it('keeps seats apart when two bodies become one', () => {
    const one = plan({ lines: [line('fyn'), line('lillebaelt', { successor: 'sundhedsraad-fyn' })] });
    const other = open('seat', 'klynge-lillebaelt-secretary-municipal', {
      body: 'klynge-lillebaelt',
      function: 'secretary',
      terms: [],
    });
    expect(done([secretary(), other], one).filter((what) => what.startsWith('CreateSeat'))).toEqual([
      'CreateSeat seat/sundhedsraad-fyn-klynge-fyn-secretary-municipal',
      'CreateSeat seat/sundhedsraad-fyn-klynge-lillebaelt-secretary-municipal',
    ]);
  });

  it('carries a tovholderfunktion’s portfolio over, what the new one has already left out', () => {
    const of = plan({ lines: [line('fyn', { body: 'tf-a', successor: 'tf-b', level: 'tovholderfunktion' })] });
    const old = open('body', 'tf-a', { level: 'tovholderfunktion', portfolio: ['sam-bo', 'depression'] });
    const heir = open('body', 'tf-b', { level: 'tovholderfunktion', portfolio: ['depression'] });
    const agreement = open('agreement', 'sam-bo', { tovholderfunktion: 'tf-a' });
    expect(done([old, heir, agreement], of)).toEqual([
      'AssignAgreement body/tf-b',
      'DissolveBody body/tf-a',
      'CarryToSuccessors agreement/sam-bo',
      'ConcludeSuccession succession/skifte',
    ]);
  });

  it('tells nothing to what does not name the old bodies, nor to the rules and plans themselves', () => {
    const others = [
      open('initiative', 'andet', { leadCluster: 'klynge-lillebaelt' }),
      open('governance', 'syddanmark', { versions: [{ rules: { chairmanship: 'klynge-fyn' } }] }),
      open('succession', 'et-andet-skifte', { lines: [line('fyn')] }),
    ];
    expect(done(others).filter((what) => what.startsWith('CarryToSuccessors'))).toEqual([]);
  });

  it('only looks for open work when it is gone through again', () => {
    expect(done([secretary(), initiative()], plan({ reviews: 1 }))).toEqual([
      'CarryToSuccessors initiative/ips',
      'ConcludeSuccession succession/skifte',
    ]);
  });
});

describe('who asks beforehand', () => {
  const notes = (runs: readonly OpenRun[], of = plan()) => carryOutSuccession.sweep!.notes(of, runs).join(' ');

  it('is told what is still an assumption', () => {
    expect(notes([cluster])).toContain('det er antagelser: Sundhedsråd fyn (sundhedsraad-fyn)');
  });

  it('is told that the governance model names what gives way', () => {
    const rules = { chairmanship: 'klynge-fyn' };
    const model = open('governance', 'syddanmark', { versions: [{ validFrom: '2023-01-25', rules }] });
    expect(notes([model])).toContain('Styringsmodellen den 1. januar 2027 nævner stadig klynge-fyn');
  });

  it('is told of vacant seats, of substitutes whose mandate does not follow, and of seats that end', () => {
    const substitutes = [{ person: 'p-vikar', from: '2026-01-01', to: '2027-12-31' }];
    expect(notes([cluster, secretary({ terms: [] })])).toContain('er ledig og føres ledig videre');
    expect(notes([cluster, secretary({ substitutes })])).toContain('p-vikar er stedfortræder i klynge-fyn-secretary');
    expect(notes([cluster, secretary({ function: 'member' })])).toContain('Poster, der ophører med Sundhedsklynge Fyn');
  });
});
