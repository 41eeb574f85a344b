import { type FormEvent, useId } from 'react';
import type { Deviations } from '../../../api/proof-types.js';
import { addressWith } from '../../../parts/address.js';
import { useAddresses } from '../../../parts/use-addresses.js';
import { classWords } from '../words.js';

interface DeviationsFilterFormProps {
  readonly path: string;
  readonly chosen: { readonly klasse: string; readonly status: string; readonly regel: string };
  readonly rules: Deviations['rules'];
}

/** Which deviations: by how much they matter, by what has been said of them, and by rule. Goes into the address. */
export function DeviationsFilterForm({ path, chosen, rules }: DeviationsFilterFormProps) {
  const addresses = useAddresses();
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    addresses.push(addressWith(path, Object.fromEntries(new FormData(event.currentTarget)) as Record<string, string>));
  };
  return (
    <form role="search" className="filter-bar d-print-none" onSubmit={submit} key={JSON.stringify(chosen)}>
      <Choice label="Klasse" name="klasse" value={chosen.klasse} all="Alle">
        {Object.entries(classWords).map(([name, { title }]) => [name, title])}
      </Choice>
      <Choice label="Status" name="status" value={chosen.status} all="Åbne og accepterede">
        {[
          ['open', 'Åbne'],
          ['accepted', 'Accepterede'],
        ]}
      </Choice>
      <Choice label="Regel" name="regel" value={chosen.regel} all="Alle">
        {rules.map(({ id, title }) => [id, title])}
      </Choice>
      <button type="submit" className="button button-secondary">
        Vis
      </button>
    </form>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly name: string;
  readonly value: string;
  readonly all: string;
  readonly children: readonly (readonly string[])[];
}

function Choice({ label, name, value, all, children }: ChoiceProps) {
  const id = useId();
  return (
    <div className="form-group">
      <label className="form-label" htmlFor={id}>
        {label}
      </label>
      <select className="form-select" id={id} name={name} defaultValue={value}>
        <option value="">{all}</option>
        {children.map(([option = '', text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
