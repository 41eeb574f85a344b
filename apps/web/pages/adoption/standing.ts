import type { AdoptingParty, AgreementAdoption } from '../../api/overview-types.js';

type Ledger = AgreementAdoption['ledgers'][number];

/** How one party stands to one agreement: a sign that can be told from the others without colour, and the words. */
export interface Standing {
  readonly key: string;
  readonly sign: string;
  readonly text: string;
}

const signs: Readonly<Record<string, string>> = {
  adopted: '✓',
  adoptedWithRemarks: '✓*',
  declined: '✗',
  optedOut: '○',
  pending: '–',
};

/** Only a number is known of the agreement, or nobody has been asked. */
const beyondLedger = {
  unknown: { key: 'unknown', sign: '?', text: 'Vides ikke; kun antallet er kendt' },
  notAsked: { key: 'notAsked', sign: '·', text: 'Ikke spurgt' },
} as const satisfies Record<string, Standing>;

/** The sign and the words of a status in the ledger. */
export function standingOf({ status, statusTitle }: Ledger['parties'][number]): Standing {
  return { key: status, sign: signs[status] ?? '?', text: statusTitle };
}

/** How a party stands to an agreement's newest version. */
export function standingFor({ id, level }: AdoptingParty, agreement: AgreementAdoption): Standing {
  const line = newestLedger(agreement)?.parties.find((one) => one.id === id);
  if (line) return standingOf(line);
  // The numbers are of municipalities; of the others they say nothing.
  return agreement.counts.length > 0 && level === 'municipality' ? beyondLedger.unknown : beyondLedger.notAsked;
}

/** The ledger of the newest version that the parties have been asked about. */
export function newestLedger({ ledgers }: AgreementAdoption): Ledger | undefined {
  return ledgers.at(-1);
}

/** Every sign with its words, for the key. */
export function signsInWords(statuses: readonly { readonly key: string; readonly title: string }[]): Standing[] {
  return [
    ...statuses.map(({ key, title }) => ({ key, sign: signs[key] ?? '?', text: title })),
    ...Object.values(beyondLedger),
  ];
}
