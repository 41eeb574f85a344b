import { GOVERNANCE_BEGINS } from '../sources.js';
import { type SeatRow, seat } from './seat-row.js';

/** Nobody has taken over: the seat shows what a vacant one looks like. */
const leftVacant = [{ person: 'p-1033', from: GOVERNANCE_BEGINS, to: '2025-12-31' }];

/** A successor: what was signed before September 2024 keeps the predecessor. */
const succeeded = [
  { person: 'p-1013', from: GOVERNANCE_BEGINS, to: '2024-08-31' },
  { person: 'p-1014', from: '2024-09-01' },
];

/**
 * The demo organisation: who sits where. Contact directors are members of Strategisk Sundhedsstyregruppe, as they must.
 */
export const seats: readonly SeatRow[] = [
  seat('tf-psykiatri', 'tovholder', 'municipal', 'p-1001'),
  seat('tf-psykiatri', 'tovholder', 'regional', 'p-1002'),
  seat('tf-psykiatri', 'kontaktdirektoer', 'municipal', 'p-1003'),
  seat('tf-psykiatri', 'kontaktdirektoer', 'regional', 'p-1004'),
  seat('tf-boern-og-unge', 'tovholder', 'municipal', 'p-1005'),
  seat('tf-boern-og-unge', 'tovholder', 'regional', 'p-1006'),
  seat('tf-boern-og-unge', 'kontaktdirektoer', 'municipal', 'p-1007'),
  seat('tf-boern-og-unge', 'kontaktdirektoer', 'regional', 'p-1008'),
  seat('tf-kronisk-sygdom', 'tovholder', 'municipal', 'p-1009'),
  seat('tf-kronisk-sygdom', 'tovholder', 'regional', 'p-1010'),
  seat('tf-kronisk-sygdom', 'kontaktdirektoer', 'municipal', 'p-1011'),
  seat('tf-kronisk-sygdom', 'kontaktdirektoer', 'regional', 'p-1012'),
  seat('tf-rehabilitering', 'tovholder', 'municipal', succeeded),
  seat('tf-rehabilitering', 'tovholder', 'regional', 'p-1015'),
  seat('tf-rehabilitering', 'kontaktdirektoer', 'municipal', 'p-1016'),
  seat('tf-rehabilitering', 'kontaktdirektoer', 'regional', 'p-1017'),

  seat('sss', 'chair', 'municipal', 'p-1018'),
  seat('sss', 'chair', 'regional', 'p-1019'),
  seat('sss', 'member', 'municipal', 'p-1003'),
  seat('sss', 'member', 'municipal', 'p-1007', 2),
  seat('sss', 'member', 'municipal', 'p-1011', 3),
  seat('sss', 'member', 'municipal', 'p-1016', 4),
  seat('sss', 'member', 'regional', 'p-1004'),
  seat('sss', 'member', 'regional', 'p-1008', 2),
  seat('sss', 'member', 'regional', 'p-1012', 3),
  seat('sss', 'member', 'regional', 'p-1017', 4),
  seat('sss', 'member', 'generalPractice', 'p-1020'),

  seat('ssu', 'member', 'municipal', 'p-1021'),
  seat('ssu', 'member', 'regional', 'p-1022'),
  seat('ssu', 'member', 'generalPractice', 'p-1023'),
  seat('sdk', 'chair', 'municipal', 'p-1024'),
  seat('kog', 'secretary', 'municipal', 'p-1025'),
  seat('kog', 'secretary', 'regional', 'p-1026'),

  seat('klynge-fyn', 'secretary', 'municipal', 'p-1027'),
  seat('klynge-fyn', 'secretary', 'regional', 'p-1028'),
  seat('klynge-lillebaelt', 'secretary', 'municipal', 'p-1029'),
  seat('klynge-lillebaelt', 'secretary', 'regional', 'p-1030'),
  seat('klynge-soenderjylland', 'secretary', 'municipal', 'p-1031'),
  seat('klynge-soenderjylland', 'secretary', 'regional', 'p-1032'),
  seat('klynge-sydvestjylland', 'secretary', 'municipal', leftVacant),
  seat('klynge-sydvestjylland', 'secretary', 'regional', 'p-1034'),

  // Those who look after rights and programs, one for each side so that one can approve what the other proposes.
  seat('kog', 'administrator', 'municipal', 'p-1037'),
  seat('kog', 'administrator', 'regional', 'p-1038'),

  // An auditor acts for neither side.
  seat('region-syddanmark', 'auditor', undefined, 'p-1036'),
];

/** Someone who may act for a seat's holder in a period. */
export interface SubstituteRow {
  readonly seat: string;
  readonly person: string;
  readonly from: string;
  readonly to: string;
}

/** One who has an inbox of their own as well, and one who has no seat at all. */
export const substitutes: readonly SubstituteRow[] = [
  { seat: 'tf-psykiatri-kontaktdirektoer-municipal', person: 'p-1007', from: '2025-01-01', to: '2027-12-31' },
  { seat: 'tf-kronisk-sygdom-kontaktdirektoer-regional', person: 'p-1035', from: '2025-01-01', to: '2027-12-31' },
];
