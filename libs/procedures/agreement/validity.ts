import { countText, hasAdopted, namesOf } from './adoption-view.js';
import type { AgreementContext } from './context.js';

/** Whom the version in force applies to: those who have adopted that very version. */
export interface Validity {
  readonly number: number;
  /** Ids of the parties it is known to apply to. */
  readonly parties: readonly string[];
  readonly text: string;
}

/** Reads from the ledger whom the version in force applies to; without one, from the latest count. */
export function validityOf({ versions, adoptions = [], adoptionCounts = [] }: AgreementContext): Validity {
  const number = versions.length;
  const ledger = adoptions.find((one) => one.number === number);
  if (ledger) {
    const valid = ledger.parties.filter(hasAdopted);
    const others = ledger.parties.filter((party) => !hasAdopted(party));
    const text =
      others.length === 0
        ? 'Gælder for alle parter'
        : `Gælder for ${valid.length} af ${ledger.parties.length} parter; ikke for ${namesOf(others)}`;
    return { number, parties: valid.map(({ id }) => id), text };
  }
  const count = adoptionCounts.findLast((one) => one.number === number);
  const text = count
    ? `Vedtaget af ${countText(count)}`
    : `Det er ikke registreret, hvem der har vedtaget version ${number}`;
  return { number, parties: [], text };
}
