import type { Side } from '#engine/fact.js';

/** Danish words for the sides. */
export const sides: { readonly [side in Side]: string } = {
  municipal: 'Kommunerne',
  regional: 'Regionen',
  generalPractice: 'Almen praksis (PLO)',
};
