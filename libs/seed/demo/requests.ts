import type { CommandRequest } from '#engine/request.js';
import { entering } from '../entry.js';
import { HEALTH_AGREEMENT_BEGINS, invented } from '../sources.js';
import { tovholderfunktioner } from '../organisation/tovholderfunktioner.js';
import type { SeatRow } from './seat-row.js';
import { seats, substitutes } from './seats.js';

const enter = entering('demo');
const people = invented('Hvem der har posten');

/** The seats, those who hold and have held them, and the approved substitutes. */
export function seatRequests(): CommandRequest[] {
  return [
    ...seats.flatMap(seatEntries),
    ...substitutes.map(({ seat, ...period }) =>
      enter('ApproveSubstitute', seat, period, { source: people, effectiveOn: period.from, key: period.person }),
    ),
  ];
}

/** Which tovholderfunktion owns which agreement, told to both, so that each can be asked. */
export function portfolioRequests(): CommandRequest[] {
  const details = { source: invented('Porteføljen'), effectiveOn: HEALTH_AGREEMENT_BEGINS };
  return tovholderfunktioner.flatMap(({ id: tovholderfunktion, portfolio }) =>
    portfolio.flatMap((agreement) => [
      enter('AssignAgreement', tovholderfunktion, { agreement }, { ...details, key: agreement }),
      enter('AssignTovholderfunktion', agreement, { tovholderfunktion }, details),
    ]),
  );
}

/** A term that has ended is entered as it was lived: first the appointment, later its end. */
function seatEntries({ id, terms, ...seat }: SeatRow): CommandRequest[] {
  return [
    enter('CreateSeat', id, seat, { source: people, effectiveOn: terms[0]?.from }),
    ...terms.flatMap(({ person, from, to }) => [
      enter('Appoint', id, { person, from }, { source: people, effectiveOn: from, key: person }),
      ...(to === undefined ? [] : [enter('EndTerm', id, ended(to), { source: people, effectiveOn: to, key: person })]),
    ]),
  ];
}

function ended(on: string): { on: string; reason: string } {
  return { on, reason: 'Ny stilling' };
}
