import { useQuery } from '@tanstack/react-query';
import { useActingSeat } from '../api/acting.js';
import { runQuery } from '../api/queries.js';

/** A run as the acting seat sees it; asked for again when one changes seat. */
export function useRun(procedure: string, id: string) {
  useActingSeat();
  return useQuery(runQuery(procedure, id));
}
