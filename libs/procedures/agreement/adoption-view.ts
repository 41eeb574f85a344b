import type { Adoption, AdoptionCount, AgreementContext, PartyAdoption } from './context.js';
import { adoptionStatuses } from './words.js';

const groups: readonly { readonly title: string; readonly has: (party: PartyAdoption) => boolean }[] = [
  { title: 'Kommuner', has: ({ level }) => level === 'municipality' },
  { title: 'Region', has: ({ level }) => level === 'region' },
  { title: 'Almen praksis', has: ({ level }) => level === 'generalPractice' },
  { title: 'Andre parter', has: ({ level }) => !['municipality', 'region', 'generalPractice'].includes(level) },
];

const names = new Intl.ListFormat('da', { type: 'conjunction' });

/** What an agreement's context knows of its adoption. */
export type AdoptionRecord = Pick<AgreementContext, 'adoptions' | 'adoptionCounts'>;

/** The ledger of each version counted by kind of party, with the gaps named, and what is only known as a number. */
export function adoptionView({ adoptions = [], adoptionCounts = [] }: AdoptionRecord): object {
  return {
    ledgers: adoptions.map(ledgerView),
    counts: adoptionCounts.map((count) => ({ ...count, text: countText(count) })),
  };
}

/** `20 af 22 (hvilke vides ikke)`; where it is all or none, it is known which. */
export function countText({ adopted, of }: AdoptionCount): string {
  return adopted === of || adopted === 0 ? `${adopted} af ${of}` : `${adopted} af ${of} (hvilke vides ikke)`;
}

/** Whether a party has said yes, with or without remarks. */
export function hasAdopted({ status }: PartyAdoption): boolean {
  return status === 'adopted' || status === 'adoptedWithRemarks';
}

/** Names in a row: `Fanø Kommune, Vejen Kommune og Ærø Kommune`. */
export function namesOf(parties: readonly PartyAdoption[]): string {
  return names.format(parties.map(({ name, id }) => name ?? id));
}

function ledgerView({ number, parties }: Adoption): object {
  const found = groups
    .map(({ title, has }) => ({ title, own: parties.filter(has) }))
    .filter(({ own }) => own.length > 0);
  return {
    number,
    groups: found.map(({ title, own }) => ({ title, text: groupText(own) })),
    parties: parties.map((party) => ({ ...party, statusTitle: adoptionStatuses[party.status] })),
  };
}

/** `20 af 22: mangler Fanø Kommune; står udenfor: Ærø Kommune`. */
function groupText(parties: readonly PartyAdoption[]): string {
  const having = (status: PartyAdoption['status']): PartyAdoption[] => parties.filter((one) => one.status === status);
  const rest = [
    ['mangler ', having('pending')],
    ['afslået: ', having('declined')],
    ['står udenfor: ', having('optedOut')],
  ] as const;
  const told = rest.filter(([, some]) => some.length > 0).map(([word, some]) => word + namesOf(some));
  const count = `${parties.filter(hasAdopted).length} af ${parties.length}`;
  return told.length === 0 ? count : `${count}: ${told.join('; ')}`;
}
