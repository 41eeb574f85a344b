import { everyCommand } from '#engine/every-command.js';
import { fold } from '#engine/fold.js';
import type { SeatQuery } from '#engine/procedure.js';
import { verifyRun } from '#engine/replay.js';
import { procedures } from '#procedures/registry.js';
import { type Step, type Walker, must, same } from './walker.js';

/** Acts that need one from each side before the state is left (domain sections 2.2 to 2.4). */
const BOTH_SIDES: { readonly [state: string]: readonly string[] } = {
  assessment: ['SporProposed', 'NoNeedProposed'],
  sporChange: ['LowerSporConsented'],
  'spor1.signOff': ['SignedOff'],
  'spor2.contactDirectorReview': ['ReviewApproved'],
  'spor2.chairApproval': ['ApprovedByChair'],
  'spor3.hearingDraft': ['ApprovedByChair'],
  escalated: ['ResolutionProposed', 'ResolutionAccepted'],
  withContactDirectors: ['ResolutionGiven', 'ResolutionJoined', 'ResolutionObjectedTo'],
  qualification: ['CommissoriumQualified'],
  approval: ['CommissoriumApprovedByChair'],
  chairDecision: ['ApprovedByChair'],
  prepared: ['SuccessionApproved'],
};

/** Whether an event may only take a run out of a state when both sides have said yes. */
export function needsBothSides(state: string, event: string): boolean {
  return BOTH_SIDES[state]?.includes(event) === true;
}

/** What must be true of every history when the walk is over. */
export function checkHistory(walker: Walker, cut: number): void {
  const { events, registry, steps, run } = walker;
  const finding = verifyRun(events, registry);
  must(finding === undefined, `the history does not verify: ${finding?.problem}`);
  if (steps.length === 0) return;
  must(same(fold(events, registry), run), 'the whole history folds to another run');
  const beginning = steps[cut % steps.length]!;
  const prefix = fold(events.slice(0, beginning.event.revision + 1), registry);
  must(
    same(prefix, beginning.after),
    `the first ${beginning.event.revision + 1} events fold to another run than they did`,
  );
  for (const step of steps) checkMandate(walker, step);
  for (const index of steps.keys()) {
    checkBothSides(walker, index);
    checkOwnProposal(walker, index);
  }
}

/** The act is by a seat, on a side, that the rule named when it was given. */
function checkMandate({ installed }: Walker, { event, before }: Step): void {
  const { rule, function: role, body, side } = event.metadata.mandate;
  const commands = Object.values(everyCommand(installed.procedure)).filter(({ fact }) => fact === event.type);
  const named = commands.flatMap(({ mandate }) => (mandate.rule === rule ? mandate.seats(before) : []));
  const means = (query: SeatQuery): boolean =>
    query.function === role && (query.body ?? body) === body && (query.side ?? side) === side;
  must(named.some(means), `${event.type} by ${role} of ${body}, ${side ?? 'no side'}: ${rule} does not name it`);
}

/** A state that needs both sides is only left on an act from each, by people who have nothing to do with each other. */
function checkBothSides({ installed: { chart }, steps }: Walker, index: number): void {
  const { event, before, after } = steps[index]!;
  const state = [...chart.within(before.value)].find((key) => BOTH_SIDES[key]?.includes(event.type));
  if (state === undefined || chart.within(after.value).has(state)) return;
  const inState = stretch(steps.slice(0, index), (step) => chart.within(step.after.value).has(state));
  const other = event.metadata.mandate.side === 'municipal' ? 'regional' : 'municipal';
  const answer = inState.findLast(
    (step) => BOTH_SIDES[state]!.includes(step.event.type) && step.event.metadata.mandate.side === other,
  );
  must(event.metadata.mandate.side !== undefined, `${state} was left on an act without a side`);
  must(answer !== undefined, `${state} was left by ${event.type} without the ${other} side`);
  // Contact directors who say different things settle nothing: the case goes on, and needs no common meaning.
  const disagree = chart.within(after.value).has('withSSS');
  const meant = ['spor', 'scope'].every((field) =>
    field in event.data ? answer.event.data[field] === event.data[field] : true,
  );
  must(meant || disagree, `${state} was left although the sides did not say the same`);
  const ours = peopleIn(event.metadata.actor);
  const theirs = peopleIn(answer.event.metadata.actor);
  must(
    !ours.some((person) => theirs.includes(person)),
    `${state} was left on ${ours.join('+')} and ${theirs.join('+')}`,
  );
}

/** What a command says yes to was put forward by people who have nothing to do with the one who says yes. */
function checkOwnProposal({ installed, steps }: Walker, index: number): void {
  // As the product declares it, also where what is walked is a spoiled copy.
  const procedure = procedures.find(({ name, version }) => `${name}@${version}` === installed.definition);
  const { event } = steps[index]!;
  const { actor, mandate } = event.metadata;
  const settled = Object.values(procedure?.commands ?? {})
    .filter(({ fact, mandate: { rule } }) => fact === event.type && rule === mandate.rule)
    .flatMap(({ settles = [] }) => settles);
  for (const fact of settled) {
    const theirs = steps.slice(0, index).findLast((step) => step.event.type === fact)?.event.metadata.actor;
    const own = theirs !== undefined && peopleIn(theirs).some((person) => peopleIn(actor).includes(person));
    must(!own, `${event.type} says yes to ${fact} of ${actor.person}'s own`);
  }
}

/** The last steps without a break for which something holds. */
function stretch(steps: readonly Step[], holds: (step: Step) => boolean): readonly Step[] {
  return steps.slice(steps.findLastIndex((step) => !holds(step)) + 1);
}

function peopleIn({ person, onBehalfOf }: { readonly person: string; readonly onBehalfOf?: string }): string[] {
  return onBehalfOf === undefined ? [person] : [person, onBehalfOf];
}
