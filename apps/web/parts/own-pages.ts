/** Procedures whose runs have a page made for them, and where. Every link to such a run leads there. */
export const ownPages: Readonly<Record<string, string>> = {
  agreement: '/aftaler',
  commissorium: '/kommissorier',
  revision: '/revisioner',
};
