/**
 * The first part of every address that the web application has a page on. What is not here is answered as an unknown
 * address, so a page on a new one must be added here too.
 */
export const sections = [
  'forloeb',
  'revisioner',
  'aftaler',
  'kommissorier',
  'sager',
  'plan',
  'organisation',
  'tilslutning',
  'styringsmodel',
  'hoeringer',
  'skriftlige-godkendelser',
  'udpegninger',
  'bevis',
  'offentligt',
  'sekretariat',
  'mine-logins',
  'tilgaengelighed',
  'was',
] as const;

/** A part of a path that is what it says: no step up, however it is written. */
const PART = String.raw`(?!(?:\.|%2[eE]){1,2}(?:/|$))[\w.~%@-]+`;

/** An address of the web application: the front page, or one below its sections. */
export const PAGE_ADDRESS = new RegExp(`^/(?:(?:${sections.join('|')})(?:/${PART})*/?)?$`);
