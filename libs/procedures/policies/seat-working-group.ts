import { danishDay } from '#engine/calendar.js';
import type { Policy, Reaction } from '#engine/policy.js';
import { type CommissoriumContext, workingGroupOf } from '../commissorium/context.js';
import { composedId } from '../composed-id.js';
import { sides } from '../sides.js';
import { shortened } from './shortened.js';

/**
 * A started working group becomes a body with seats, so that its secretaries have a mandate; whoever is nominated later
 * gets a seat as well.
 */
export const seatWorkingGroup: Policy = {
  name: 'seat-working-group',
  title: 'Opret arbejdsgruppen',
  description: 'Når arbejdsgruppen går i gang, bliver den et organ med poster; den, der udpeges senere, får også en.',
  listensTo: ['commissorium'],
  react({ event, entered, run }) {
    const context = run.context as CommissoriumContext;
    const body = workingGroupOf(run.id);
    const from = danishDay(event.metadata.recordedAt);
    const members = context.nominated.map(({ profile, side, person }, index) =>
      seated(body, { title: profile, function: 'member', side, number: index + 1 }, person, from),
    );
    if (event.type === 'MemberNominated' && run.value === 'active') return members.at(-1)!;
    if (!entered.has('active')) return [];
    const establish = {
      name: shortened(`Arbejdsgruppe: ${context.title}`, 200),
      level: 'workingGroup',
      legalBasis: `Kommissorium ${run.id}`,
      firstDay: from,
    };
    const secretaries = (['municipal', 'regional'] as const).flatMap((side) =>
      seated(
        body,
        { title: `Sekretær (${sides[side]})`, function: 'secretary', side },
        context.secretaries[side],
        from,
      ),
    );
    return [
      { procedure: 'body', id: body, command: 'EstablishBody', data: establish },
      ...secretaries,
      ...members.flat(),
    ];
  },
};

interface SeatPlan {
  readonly title: string;
  readonly function: string;
  readonly side: string;
  readonly number?: number;
}

function seated(body: string, { number, ...seat }: SeatPlan, person: string | undefined, from: string): Reaction[] {
  if (person === undefined) return [];
  const id = composedId(body, seat.function, seat.side, ...(number === undefined ? [] : [number]));
  return [
    { procedure: 'seat', id, command: 'CreateSeat', data: { ...seat, body } },
    { procedure: 'seat', id, command: 'Appoint', data: { person, from } },
  ];
}
