import { danishDay } from '#engine/calendar.js';
import type { RecordedEvent } from '#engine/event.js';
import type { Side } from '#engine/fact.js';
import type { Installed } from '#engine/registry.js';
import { nameOn } from '#organisation/body.js';
import type { OrganisationState } from '#organisation/organisation.js';
import { type SeatFunction, seatFunctions } from '#organisation/seat.js';
import { sides } from '#procedures/sides.js';

/** Who took a step, in which seat, for whom, and by what right. Persons are opaque ids. */
export interface WhoActed {
  readonly person: string;
  /** No person: a policy, the clock or the seed. */
  readonly system: boolean;
  readonly seat: string;
  readonly seatTitle: string;
  /** The holder, when a substitute acted. */
  readonly onBehalfOf?: string;
  readonly function: string;
  readonly functionTitle: string;
  readonly body: string;
  /** The name the body had that day. */
  readonly bodyName: string;
  readonly side?: Side;
  readonly sideTitle?: string;
  readonly rule: string;
  /** Danish: the rule as a sentence; absent where no command of the definition has it any more. */
  readonly ruleText?: string;
  readonly inPlaceOf?: readonly { readonly body: string; readonly name: string }[];
}

const ours: Readonly<Record<string, string>> = { policy: 'Politik', clock: 'Systemets ur', seed: 'Indlæsning' };

/** Says who acted, with the words of the organisation as it was that day. */
export function whoActed(event: RecordedEvent, installed: Installed, { bodies, seats }: OrganisationState): WhoActed {
  const { actor, mandate, recordedAt } = event.metadata;
  const day = danishDay(recordedAt);
  const nameOf = (id: string): string => {
    const body = bodies.get(id);
    return body ? nameOn(body, day) : id === 'system' ? 'Systemet' : id;
  };
  const { person, seat, onBehalfOf } = actor;
  const { rule, function: role, body, side, inPlaceOf } = mandate;
  const command = Object.values(installed.procedure.commands).find(
    (one) => one.fact === event.type && one.mandate.rule === rule,
  );
  const functionTitle = ours[role] ?? seatFunctions[role as SeatFunction] ?? role;
  return {
    person,
    system: role in ours,
    seat,
    seatTitle: seats.get(seat)?.title ?? functionTitle,
    ...(onBehalfOf !== undefined && { onBehalfOf }),
    function: role,
    functionTitle,
    body,
    bodyName: nameOf(body),
    ...(side && { side, sideTitle: sides[side] }),
    rule,
    ...(command && { ruleText: `Det kan kun ${command.mandate.who}.` }),
    ...(inPlaceOf && { inPlaceOf: inPlaceOf.map((id) => ({ body: id, name: nameOf(id) })) }),
  };
}
