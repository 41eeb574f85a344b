import type { Source } from '#engine/fact.js';

/** The documents that seeded facts are known from, as an auditor sees them named. */
export const documents = {
  addendum: 'Administrativt tillæg til Sundhedsaftalen 2024-2027',
  plan: 'Implementeringsplan for Sundhedsaftalen 2024-2027, gældende for 2024-2025',
  minutes: 'Referat, Sundhedsklynge Sønderjylland FSN 27.2.2025',
  overview: 'Sekretariatets oversigt over kendte forløb',
  municipalReform: 'Kommunalreformen, inddelingen fra 1. januar 2007',
  demo: 'Demoopsætning',
} as const;

type Document = keyof typeof documents;

/** The day the model for revising agreements was adopted, and with it the governance that the product runs. */
export const GOVERNANCE_BEGINS = '2023-01-25';

/** The first day of Sundhedsaftalen 2024-2027. */
export const HEALTH_AGREEMENT_BEGINS = '2024-01-01';

/** The document says it, as precisely as `when` is written. */
export function documented(document: Document, locator: string): Source {
  return { document: documents[document], locator, certainty: 'documented' };
}

/** The document only says that it happened between two days. */
export function withinPeriod(document: Document, locator: string): Source {
  return { document: documents[document], locator, certainty: 'period' };
}

/** The document says it happened, but not just when. */
export function approximately(document: Document, locator: string): Source {
  return { document: documents[document], locator, certainty: 'approximate' };
}

/** Invented so that there is something to try; no document stands behind it. */
export function invented(what: string): Source {
  return { document: documents.demo, locator: `${what} (opdigtet)`, certainty: 'approximate' };
}

/**
 * Put here so that it can be tried, and to be confirmed or corrected by those who know; no document stands behind it.
 */
export function assumed(what: string): Source {
  return { document: documents.demo, locator: `${what} (antagelse, skal bekræftes)`, certainty: 'approximate' };
}
