import type { FormEvent, ReactNode } from 'react';
import { useAddresses } from './use-addresses.js';

/** What is filled in in a form that was sent, by the names of its fields. */
export type FilledIn = Readonly<Record<string, string>>;

/** Reads a form that is sent, which then stays on the page. */
export function filledIn(event: FormEvent<HTMLFormElement>): FilledIn {
  event.preventDefault();
  const entries = [...new FormData(event.currentTarget)];
  return Object.fromEntries(entries.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])));
}

interface SearchFormProps {
  /** What is chosen now. Another address is another form; what is typed stays when only more to choose from comes. */
  readonly chosen: unknown;
  readonly className?: string;
  /** The address of what was filled in. */
  readonly addressOf: (given: FilledIn) => string;
  readonly children: ReactNode;
}

/** Search and filters of a page. What is chosen goes into the address, so that it can be shared and gone back to. */
export function SearchForm({ chosen, className = '', addressOf, children }: SearchFormProps) {
  const addresses = useAddresses();
  return (
    <form
      role="search"
      className={`filter-bar d-print-none ${className}`}
      onSubmit={(event) => addresses.push(addressOf(filledIn(event)))}
      key={JSON.stringify(chosen)}
    >
      {children}
      <button type="submit" className="button button-secondary">
        Vis
      </button>
    </form>
  );
}
