import type { FormEvent } from 'react';
import type { Deviations } from '../../../api/proof-types.js';
import { addressWith } from '../../../parts/address.js';
import { Choice, type ChoiceOption } from '../../../parts/choice.js';
import { useAddresses } from '../../../parts/use-addresses.js';
import { classWords } from '../words.js';

interface DeviationsFilterFormProps {
  readonly path: string;
  readonly chosen: { readonly klasse: string; readonly status: string; readonly regel: string };
  readonly rules: Deviations['rules'];
}

const statuses: readonly ChoiceOption[] = [
  { value: 'open', text: 'Åbne' },
  { value: 'accepted', text: 'Accepterede' },
];

/** Which deviations: by how much they matter, by what has been said of them, and by rule. Goes into the address. */
export function DeviationsFilterForm({ path, chosen, rules }: DeviationsFilterFormProps) {
  const addresses = useAddresses();
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    addresses.push(addressWith(path, Object.fromEntries(new FormData(event.currentTarget)) as Record<string, string>));
  };
  return (
    <form role="search" className="filter-bar d-print-none" onSubmit={submit} key={JSON.stringify(chosen)}>
      <Choice
        label="Klasse"
        name="klasse"
        value={chosen.klasse}
        none="Alle"
        options={Object.entries(classWords).map(([value, { title }]) => ({ value, text: title }))}
      />
      <Choice label="Status" name="status" value={chosen.status} none="Åbne og accepterede" options={statuses} />
      <Choice
        label="Regel"
        name="regel"
        value={chosen.regel}
        none="Alle"
        options={rules.map(({ id, title }) => ({ value: id, text: title }))}
      />
      <button type="submit" className="button button-secondary">
        Vis
      </button>
    </form>
  );
}
