import { type ReactNode, useContext, useMemo } from 'react';
import { NamesContext, namesIn } from './names.js';

/** Shows something with the names that stand beside an answer, and those that are known around it. */
export function WithNames({ of: answer, children }: { readonly of: unknown; readonly children: ReactNode }) {
  const around = useContext(NamesContext);
  const names = useMemo(() => ({ ...around, ...namesIn(answer) }), [around, answer]);
  return <NamesContext value={names}>{children}</NamesContext>;
}
