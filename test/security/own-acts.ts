import { fold } from '#engine/fold.js';
import type { RecordedEvent } from '#engine/event.js';
import type { ActingSeat, Procedure, Run } from '#engine/procedure.js';
import type { Installed, Registry } from '#engine/registry.js';
import { needsBothSides } from '../properties/invariants.js';

/** An act of a history that says yes to something, with the people who may not be the one to give it. */
export interface Yes {
  /** `revision@2 ApproveReview to DraftSubmitted`. */
  readonly what: string;
  readonly command: string;
  readonly installed: Installed;
  readonly before: Run;
  readonly event: RecordedEvent;
  readonly by: ActingSeat;
  readonly rivals: readonly string[];
}

/**
 * What is refused elsewhere than by `settles`: by a condition of the chart or by the command itself. By command, the
 * facts whose givers may not give it.
 */
const guardedElsewhere: { readonly [command: string]: readonly string[] } = {
  'seat ApproveSubstitute': ['SubstituteProposed'],
  'seat ApproveSubstituteAsChair': ['SubstituteProposed'],
};

/** Facts by which a person named in them gets something: that person may not be the one who gives it. */
const receivers: { readonly [command: string]: readonly string[] } = {
  'seat Appoint': ['person'],
  'seat ApproveSubstitute': ['person'],
  'seat ApproveSubstituteAsChair': ['person'],
  'auditorGrant ProposeRight': ['auditor'],
  'serviceClient ProposeRight': ['client'],
};

/** What one person may not say for both sides, though no state waits for both of them. */
const oneSideEach = new Set(['writtenApproval MemberAnswered', 'hearing ShortDeadlineApproved']);

/** The facts a command says yes to, wherever that is declared. */
export function settledBy({ name, commands }: Procedure, command: string): readonly string[] {
  return [...(commands[command]!.settles ?? []), ...(guardedElsewhere[`${name} ${command}`] ?? [])];
}

/** Whether a command gives something to a person it names. */
export const namesReceiver = ({ name }: Procedure, command: string): boolean => `${name} ${command}` in receivers;

/** Whether one person may not give a fact for both sides, in some state or at all. */
export function isForBothSides({ name }: Procedure, states: readonly string[], fact: string): boolean {
  return oneSideEach.has(`${name} ${fact}`) || states.some((state) => needsBothSides(state, fact));
}

/** Every yes in a history, each with the people who stand on the other side of it. Read from the events alone. */
export function yesesIn(events: readonly RecordedEvent[], registry: Registry): Yes[] {
  return events.flatMap((event, index) => {
    const before = index === 0 ? undefined : fold(events.slice(0, index), registry)!;
    const { definition, actor, mandate } = event.metadata;
    if (actor.person === 'system') return [];
    const installed = registry.version(definition);
    const { procedure } = installed;
    const earlier = events.slice(0, index);
    return Object.entries(procedure.commands)
      .filter(
        ([
          ,
          {
            fact,
            mandate: { rule },
          },
        ]) => fact === event.type && rule === mandate.rule,
      )
      .flatMap(([command]) => {
        const by = { ...mandate, ...actor } as ActingSeat;
        const run = before ?? fold([event], registry)!;
        const one = { command, installed, before: run, event, by };
        const yes = (to: string, rivals: readonly string[]): Yes[] =>
          rivals.length === 0 ? [] : [{ ...one, what: `${definition} ${command} to ${to}`, rivals }];
        return [
          ...settledBy(procedure, command).flatMap((fact) => yes(fact, givers(earlier, fact))),
          ...(before === undefined ? [] : yes('the other side', otherSide(one, earlier))),
          ...(before === undefined ? [] : yes('oneself', received(procedure, command, event))),
        ];
      });
  });
}

/** Who gave the latest of a fact, from each side. */
function givers(earlier: readonly RecordedEvent[], fact: string): string[] {
  const sides = new Map(
    earlier.filter(({ type }) => type === fact).map(({ metadata }) => [metadata.mandate.side, metadata.actor.person]),
  );
  return [...sides.values()].filter((person) => person !== 'system');
}

/** Who has said the same for the other side since the run came where it stands. */
function otherSide({ installed, before, event }: Omit<Yes, 'what' | 'rivals'>, earlier: readonly RecordedEvent[]) {
  const { chart, procedure } = installed;
  const states = [...chart.within(before.value)];
  if (!isForBothSides(procedure, states, event.type)) return [];
  const { side } = event.metadata.mandate;
  const since = earlier.findLastIndex(({ metadata: { from, to } }) => JSON.stringify(from) !== JSON.stringify(to));
  const [latest] = earlier
    .slice(since + 1)
    .filter(({ type, metadata: { mandate } }) => type === event.type && mandate.side !== side && mandate.side)
    .toReversed();
  return latest === undefined ? [] : [latest.metadata.actor.person];
}

function received({ name }: Procedure, command: string, { data }: RecordedEvent): string[] {
  return (receivers[`${name} ${command}`] ?? []).flatMap((field) => {
    const person = data[field];
    return typeof person === 'string' ? [person] : [];
  });
}
