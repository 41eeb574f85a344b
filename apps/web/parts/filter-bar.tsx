import { type FormEvent, type ReactNode, useId } from 'react';
import { addressWith } from './address.js';
import { Choice, type ChoiceOption } from './choice.js';
import { useAddresses } from './use-addresses.js';

/** A choice in a filter bar, kept in the page's address under its name. */
export interface FilterChoice {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly ChoiceOption[];
}

interface FilterBarProps {
  readonly path: string;
  readonly search: { readonly name: string; readonly label: string; readonly value: string };
  readonly choices: readonly FilterChoice[];
  readonly children?: ReactNode;
}

/** Search and filters of a list. What is chosen goes into the address, so that it can be shared and gone back to. */
export function FilterBar({ path, search, choices, children }: FilterBarProps) {
  const addresses = useAddresses();
  const id = useId();
  const chosen = JSON.stringify([search, ...choices].map(({ value }) => value));
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const entries = [...new FormData(event.currentTarget)].flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value] as const] : [],
    );
    addresses.push(addressWith(path, Object.fromEntries(entries)));
  };
  return (
    // What is typed stays when more to choose from comes; another address is another form.
    <form role="search" className="filter-bar d-print-none" onSubmit={submit} key={chosen}>
      <div className="form-group">
        <label className="form-label" htmlFor={`${id}-search`}>
          {search.label}
        </label>
        <input
          className="form-input"
          type="search"
          id={`${id}-search`}
          name={search.name}
          defaultValue={search.value}
          autoComplete="off"
        />
      </div>
      {choices.map((choice) => (
        <Choice key={choice.name} {...choice} />
      ))}
      <button type="submit" className="button button-secondary">
        Vis
      </button>
      {children}
    </form>
  );
}
