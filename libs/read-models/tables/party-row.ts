import type { ShapeOf } from './shape.js';

/** Someone who takes part in a closed run, as a mark that readers' seats are held against. Open runs have no rows. */
export interface PartyRow {
  readonly stream: string;
  /** See `partiesOf`. */
  readonly mark: string;
}

export const partiesShape: ShapeOf<PartyRow> = {
  name: 'parties',
  title: 'Deltagere i lukkede forløb',
  version: 1,
  columns: { stream: 'text', mark: 'text' },
  key: ['stream', 'mark'],
  indexes: [],
};
