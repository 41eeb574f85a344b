import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { act, actingNow, rememberSeat, rememberedSeat, useActingSeat } from '../api/acting.js';
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

/** Who is logged in, and in which of their seats they act: the one this browser remembers, otherwise the first. */
export function useSession(): Session {
  const client = useQueryClient();
  const { data: me } = useQuery(meQuery);
  const acting = useActingSeat();
  const seat = me?.seats.find((one) => one.seat === acting);
  useEffect(() => {
    if (me === undefined) return;
    const seats = me?.seats.map((one) => one.seat) ?? [];
    const remembered =
      me === null ? undefined : [actingNow().seat, rememberedSeat(me.person)].find((one) => seats.includes(one ?? ''));
    const wanted = { seat: remembered ?? seats[0], csrfToken: me?.csrfToken };
    if (wanted.seat !== actingNow().seat || wanted.csrfToken !== actingNow().csrfToken) act(wanted);
  }, [me]);
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
