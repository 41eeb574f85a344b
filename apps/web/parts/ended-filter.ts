import type { FilterChoice } from './filter-bar.js';

/** Chooses among runs by whether they have ended. @param value as it stands in the address under `status` */
export const endedFilter = (value: string): FilterChoice => ({
  name: 'status',
  label: 'Afsluttet',
  value,
  options: [
    { value: '', text: 'Alle' },
    { value: 'igang', text: 'I gang' },
    { value: 'afsluttet', text: 'Afsluttede' },
  ],
});

/** The same as a list of runs is asked for it. */
export const endedAsked = (value: string): { ended?: 'true' | 'false' } =>
  value === '' ? {} : { ended: value === 'afsluttet' ? 'true' : 'false' };
