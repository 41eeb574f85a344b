import { useQuery } from '@tanstack/react-query';
import { inboxQuery } from '../api/case-queries.js';
import type { WaitingCase } from '../api/types.js';
import { useSession } from '../shell/session.js';

/** What a run is to the one who is logged in: the cases it is for them, and the one for the seat they act in now. */
export interface MyCases {
  readonly here: WaitingCase | undefined;
  readonly elsewhere: readonly WaitingCase[];
  /** Why it is not known. */
  readonly problem?: unknown;
}

/** The cases that a run is for whoever is logged in; undefined while they are fetched. */
export function useMyCases(procedure: string, id: string): MyCases | undefined {
  const { me, seat } = useSession();
  const { data: inbox, error } = useQuery({ ...inboxQuery, enabled: me !== undefined && me !== null });
  if (me === null) return { here: undefined, elsewhere: [] };
  if (inbox === undefined) return error === null ? undefined : { here: undefined, elsewhere: [], problem: error };
  const cases = inbox.cases.filter((one) => one.procedure === procedure && one.id === id);
  return {
    here: cases.find((one) => one.seat === seat?.seat),
    elsewhere: cases.filter((one) => one.seat !== seat?.seat),
  };
}

/** Where a case is decided. An escalation has the shortest address: it is what is sent in mails. */
export const caseHref = ({ procedure, id }: { readonly procedure: string; readonly id: string }): string =>
  procedure === 'escalation' ? `/sager/${encodeURIComponent(id)}` : `/sager/${procedure}/${encodeURIComponent(id)}`;
