import type { Reader } from '#organisation/reading.js';

/** Someone who has a seat that takes part in nothing. */
export const insider: Reader = {
  person: 'p-insider',
  rule: 'seat',
  levels: ['public', 'internal'],
  marks: [],
  closedToo: false,
  glasses: [],
};
