/** A column of the board: where an initiative stands, in words that hold for all three levels. */
export interface PlanColumn {
  readonly key: string;
  readonly title: string;
  /** What an initiative must be in to stand here; the first column that has one of an initiative's states is its. */
  readonly states: readonly string[];
}

/** The columns from left to right. A pause comes before the progress it stops. */
export const planColumns: readonly PlanColumn[] = [
  { key: 'notBegun', title: 'Ikke begyndt', states: ['proposed', 'inPlan'] },
  { key: 'seekingLead', title: 'Søger LEAD', states: ['callForLead', 'noVolunteer'] },
  { key: 'awaiting', title: 'Venter på beslutning', states: ['awaitingProcess', 'recommended'] },
  {
    key: 'working',
    title: 'Arbejdet er i gang',
    states: ['mandated', 'underway', 'leadAssigned', 'developing', 'testing', 'evaluating', 'free'],
  },
  { key: 'takingIntoUse', title: 'Tages i brug', states: ['implementing', 'scaling'] },
  { key: 'paused', title: 'På pause', states: ['pausedInPlan', 'paused'] },
  { key: 'ended', title: 'Afsluttet', states: ['completed', 'notScaled', 'discontinued'] },
];

const PAUSED = planColumns.find(({ key }) => key === 'paused')!;

/** Which column an initiative stands in, by the keys of its states. @throws Error for a state that has no column */
export function columnOf(states: readonly string[]): string {
  const has = (column: PlanColumn): boolean => column.states.some((state) => states.includes(state));
  const column = has(PAUSED) ? PAUSED : planColumns.find(has);
  if (column === undefined) throw new Error(`No column for an initiative in ${states.join(', ')}.`);
  return column.key;
}
