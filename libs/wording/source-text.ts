import type { Source } from '#engine/fact.js';

/** How well a source knows what it tells, in Danish. */
export const certainties: { readonly [certainty in Source['certainty']]: string } = {
  documented: 'dokumenteret',
  period: 'kendt som periode',
  approximate: 'omtrentlig',
};

/** Where an imported fact is known from: `Referat, 27.2.2025, punkt 11 (dokumenteret)`. */
export function sourceText({ document, locator, certainty }: Source): string {
  return `${document}${locator ? `, ${locator}` : ''} (${certainties[certainty]})`;
}
