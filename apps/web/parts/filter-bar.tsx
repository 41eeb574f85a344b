import type { ReactNode } from 'react';
import { addressWith } from './address.js';
import { Choice, type ChoiceOption } from './choice.js';
import { InputField } from './input-field.js';
import { SearchForm } from './search-form.js';

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

/** Search in a list by a text, and its filters. */
export function FilterBar({ path, search, choices, children }: FilterBarProps) {
  const { label, name, value } = search;
  return (
    <SearchForm chosen={[search, ...choices].map((one) => one.value)} addressOf={(given) => addressWith(path, given)}>
      <InputField label={label} type="search" name={name} defaultValue={value} autoComplete="off" />
      {choices.map((choice) => (
        <Choice key={choice.name} {...choice} />
      ))}
      {children}
    </SearchForm>
  );
}
