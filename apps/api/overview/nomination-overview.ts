import { existsOn } from '#organisation/body.js';
import type { OrganisationState } from '#organisation/organisation.js';
import { bodyOnDay } from '#organisation/who-could-decide.js';
import { nominatingSides } from '#procedures/commissorium/commands.js';
import { type CommissoriumContext, workingGroupOf } from '#procedures/commissorium/context.js';
import type { ConsentingSide } from '#procedures/dual-consent.js';
import type { FoldedRun } from '#read-models/queries/folded-runs.js';
import { knownBody } from './known-body.js';
import { seatLines } from './organisation-overview.js';

/** Which seats of every working group are filled and which are missing: those asked for, and those there are. */
export function nominationOverview(
  commissoria: readonly FoldedRun<CommissoriumContext>[],
  state: OrganisationState,
  on: string,
): object {
  return {
    on,
    commissoria: commissoria.map((one) => commissoriumLine(one, state)),
    workingGroups: [...state.bodies]
      .filter(([, body]) => body.level === 'workingGroup' && existsOn(body, on))
      .map(([id, { name }]) => ({ id, name, seats: seatLines(state, bodyOnDay(state, id, on)!) })),
  };
}

function commissoriumLine({ summary, run }: FoldedRun<CommissoriumContext>, state: OrganisationState): object {
  const { title, tovholderfunktion, secretaries } = run.context;
  const group = workingGroupOf(run.id);
  const seats = wantedSeats(run.context);
  const required = seats.filter(({ mandatory }) => mandatory);
  return {
    id: run.id,
    title,
    stateTitle: summary.title,
    ended: summary.ended,
    tovholderfunktion: knownBody(state, tovholderfunktion),
    ...(state.bodies.has(group) && { workingGroup: knownBody(state, group) }),
    seats,
    secretaries: sidesOf(secretaries),
    filled: required.filter(({ person }) => person !== undefined).length,
    required: required.length,
  };
}

/**
 * Each seat that is asked for with who is nominated: those of one profile and side are filled in the order they came.
 */
function wantedSeats({ seats, nominated }: CommissoriumContext) {
  return seats.map(({ profile, side, mandatory }, index) => {
    const alike = (one: { readonly profile: string; readonly side: string }): boolean =>
      one.profile === profile && one.side === side;
    const place = seats.slice(0, index).filter(alike).length;
    const person = [...new Set(nominated.filter(alike).map((one) => one.person))][place];
    return { profile, side, sideTitle: nominatingSides[side], mandatory, ...(person && { person }) };
  });
}

function sidesOf(secretaries: CommissoriumContext['secretaries']): object[] {
  return (Object.keys(nominatingSides) as ConsentingSide[]).map((side) => ({
    side,
    sideTitle: nominatingSides[side],
    ...(secretaries[side] && { person: secretaries[side] }),
  }));
}
