import { describe, expect, it } from '@jest/globals';
import { placedStates, transitionsFor } from '#engine/chart.js';
import { decide } from '#engine/decide.js';
import { offers } from '#engine/offers.js';
import type { ActingSeat, Procedure, Ref, Run } from '#engine/procedure.js';
import { Refusal } from '#engine/refusal.js';
import { createRegistry } from '#engine/registry.js';
import { procedures } from '#procedures/registry.js';
import { keptHistories } from '../histories/files.js';
import { curated } from '../properties/curated.js';
import { others } from '../properties/others.js';
import { idOfStory } from '../properties/walker.js';
import { heldSeatsIn, story } from '../specification.js';
import { exempt, sentences } from './own-acts-exempt.js';
import { type Yes, isForBothSides, namesReceiver, settledBy, yesesIn } from './own-acts.js';

const registry = createRegistry(procedures);

/** Every yes in what is kept and what is told on purpose. */
const yeses = [
  ...keptHistories().flatMap(({ history }) => yesesIn(history.events, registry)),
  ...procedures.flatMap((procedure) =>
    Object.values(curated[`${procedure.name}@${procedure.version}`] ?? curated[procedure.name] ?? {}).flatMap((acts) =>
      yesesIn(
        story(
          procedure,
          others,
          procedures.filter(({ name, version }) => name === procedure.name && version > procedure.version),
          idOfStory(procedure.name),
        ).given(...acts).events,
        registry,
      ),
    ),
  ),
];

/** What came of the act, had it been given by that seat. */
function answerTo({ command, installed, before, event }: Yes, acting: ActingSeat): unknown {
  const surroundings = {
    now: event.metadata.recordedAt,
    acting,
    run: <C>({ procedure, id }: Ref): Run<C> => ({
      ...before,
      procedure,
      id,
      context: others[`${procedure}/${id}` as never] ?? {},
    }),
    heldSeats: (body: string) => heldSeatsIn(others, body),
    participants: () => [{ function: acting.function, body: acting.body }],
  };
  try {
    return decide(installed, before, { command, input: event.data }, surroundings);
  } catch (error) {
    return error;
  }
}

/** The ways in which a person could have come to the seat: holding it, standing in, or by somebody who stands in. */
function waysFor({ by }: Yes, rival: string): ActingSeat[] {
  const { onBehalfOf: _theirs, ...seat } = by;
  return [
    { ...seat, person: rival },
    { ...seat, person: rival, onBehalfOf: 'p-indehaver' },
    { ...seat, person: 'p-vikar', onBehalfOf: rival },
  ];
}

describe('nobody counts for both sides, or says yes to their own', () => {
  const kinds = [...new Set(yeses.map(({ what }) => what))].toSorted();

  it.each(kinds)('%s: not by its own people, by any way to the seat', (what) => {
    const of = yeses.filter((yes) => yes.what === what);
    let tried = 0;
    for (const yes of of) {
      // It was accepted when it was given, so what is refused below is refused for who gives it.
      if (answerTo(yes, yes.by) instanceof Error) continue;
      for (const rival of yes.rivals) {
        for (const way of waysFor(yes, rival)) {
          const answer = answerTo(yes, way);
          expect([yes.event.stream, yes.event.revision, way, answer]).toEqual([
            yes.event.stream,
            yes.event.revision,
            way,
            expect.any(Refusal),
          ]);
          expect((answer as Refusal).code).toBe('requirement-not-met');
          tried += 1;
        }
      }
    }
    expect([what, tried > 0]).toEqual([what, true]);
  });

  it('is not offered to them either', () => {
    const declared = yeses.filter(({ installed, command }) => installed.procedure.commands[command]!.settles);
    let tried = 0;
    for (const yes of declared.filter(({ what }) => !what.endsWith('the other side'))) {
      const offered = (acting: ActingSeat): boolean =>
        offers(yes.installed, yes.before, acting, yes.event.metadata.recordedAt).find(
          (one) => one.command === yes.command,
        )!.allowed;
      if (!offered(yes.by)) continue;
      for (const way of yes.rivals.flatMap((rival) => waysFor(yes, rival))) {
        expect([yes.what, way, offered(way)]).toEqual([yes.what, way, false]);
        tried += 1;
      }
    }
    expect(tried).toBeGreaterThan(20);
  });
});

describe('every command by which a person moves a run or says yes', () => {
  /** What a person does that takes a run somewhere, or that sounds like a yes wherever it leads. */
  const YES =
    /Approv|Accept|Adopt|Decid|Signed|Qualif|Consent|Resol|Confirm|Assign|Acknowledg|Erased|Appointed|Named|Nominated|Answered/;
  const all = procedures.flatMap((procedure) => commandsOf(procedure).map((command) => [procedure, command] as const));

  function commandsOf(procedure: Procedure): string[] {
    const rule = (command: string) => procedure.commands[command]!.mandate.rule;
    const places = placedStates(procedure.chart);
    return Object.entries(procedure.commands)
      .filter(
        ([, { fact }]) =>
          YES.test(fact) || places.some(({ state }) => transitionsFor(state, fact).some(({ target }) => target)),
      )
      .map(([command]) => command)
      .filter((command) => !['policy', 'clock', 'deadline'].includes(rule(command)));
  }

  const nameOf = ({ name }: Procedure, command: string): string => `${name} ${command}`;
  const isWatched = (procedure: Procedure, command: string): boolean => {
    const states = placedStates(procedure.chart).map(({ key }) => key);
    return (
      settledBy(procedure, command).length > 0 ||
      namesReceiver(procedure, command) ||
      isForBothSides(procedure, states, procedure.commands[command]!.fact)
    );
  };

  it('is kept from whoever stands behind what it settles, or says why that is not called for', () => {
    const unaccounted = all
      .filter(
        ([procedure, command]) => !isWatched(procedure, command) && exempt[nameOf(procedure, command)] === undefined,
      )
      .map(([procedure, command]) => nameOf(procedure, command));
    expect([...new Set(unaccounted)]).toEqual([]);
  });

  it('has no exemption that nothing needs any longer', () => {
    const needed = new Set(all.filter((one) => !isWatched(...one)).map((one) => nameOf(...one)));
    expect(Object.keys(exempt).filter((name) => !needed.has(name))).toEqual([]);
    for (const why of Object.values(exempt)) expect(sentences[why].source).toMatch(/^domain \d|^issue/);
  });

  it('is tried above wherever something is declared for it', () => {
    const tried = new Set(yeses.map(({ installed, command }) => `${installed.definition} ${command}`));
    const declared = procedures.flatMap((procedure) =>
      Object.keys(procedure.commands)
        .filter((command) => settledBy(procedure, command).length > 0)
        // The same fact and the same conditions as ApproveSubstitute, which is tried.
        .filter((command) => command !== 'ApproveSubstituteAsChair')
        .map((command) => `${procedure.name}@${procedure.version} ${command}`),
    );
    expect(declared.length).toBeGreaterThan(12);
    expect(declared.filter((one) => !tried.has(one))).toEqual([]);
  });
});
