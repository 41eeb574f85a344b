/** Where one agreement's adoption is shown. */
export const adoptionHref = (agreement: string): string => `/tilslutning/${encodeURIComponent(agreement)}`;
