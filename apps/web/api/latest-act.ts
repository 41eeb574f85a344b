let position: string | undefined;

/** The position of the latest act given from this page: what is read from now on must be at least that new. */
export const latestAct = (): string | undefined => position;

/** Notes an act of one's own. Positions are compared as text, which is the log's order. */
export function noteAct(made: string): void {
  if (position === undefined || made > position) position = made;
}
