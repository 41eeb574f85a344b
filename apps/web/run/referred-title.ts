import type { Run } from '../api/types.js';

/**
 * What a run refers to in one of its fields, by its title; undefined where there is nothing that the reader may see.
 */
export function referredTitle({ details }: Pick<Run, 'details'>, field: string): string | undefined {
  const detail = details.find(({ name }) => name === field);
  return detail?.run && detail.text;
}
