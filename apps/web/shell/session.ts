import { useQuery, useQueryClient } from '@tanstack/react-query';
import { act, rememberSeat, useActingSeat } from '../api/acting.js';
import { meQuery } from '../api/queries.js';
import type { Me, SeatOfMine } from '../api/types.js';

/** Who is here, and what they act as. */
export interface Session {
  /** Null for nobody; undefined while it is not known. */
  readonly me: Me | null | undefined;
  /** The seat one acts in; undefined without any. */
  readonly seat: SeatOfMine | undefined;
  readonly chooseSeat: (seat: string) => void;
}

/** Who is logged in, and in which of their seats they act. */
export function useSession(): Session {
  const client = useQueryClient();
  const { data: me } = useQuery(meQuery);
  const acting = useActingSeat();
  const seat = me?.seats.find((one) => one.seat === acting);
  return {
    me,
    seat,
    chooseSeat(chosen) {
      if (me) rememberSeat(me.person, chosen);
      act({ seat: chosen });
      // What is allowed, and what waits, is another thing in another seat.
      void client.invalidateQueries();
    },
  };
}
