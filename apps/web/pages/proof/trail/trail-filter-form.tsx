import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useId } from 'react';
import { procedureQuery, proceduresQuery } from '../../../api/queries.js';
import { addressWith } from '../../../parts/address.js';
import { Choice, type ChoiceOption } from '../../../parts/choice.js';
import { useAddresses } from '../../../parts/use-addresses.js';
import { by } from '../../../words/danish.js';
import type { Names } from '../../../parts/names.js';
import type { TrailSearch } from './trail-search.js';

interface TrailFilterFormProps {
  readonly path: string;
  readonly chosen: TrailSearch;
  readonly seats: ReadonlyMap<string, string>;
  readonly names: Names;
}

/** Which events: by person, seat, kind of run, event and period. Goes into the address. */
export function TrailFilterForm({ path, chosen, seats, names }: TrailFilterFormProps) {
  const addresses = useAddresses();
  const procedures = useQuery(proceduresQuery);
  const procedure = useQuery({ ...procedureQuery(chosen.procedure ?? ''), enabled: !!chosen.procedure });
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const given = Object.fromEntries(new FormData(event.currentTarget)) as Record<string, string>;
    // An event belongs to its kind of run.
    if (given['procedure'] !== (chosen.procedure ?? '')) delete given['haendelse'];
    addresses.push(addressWith(path, given));
  };
  const persons = Object.entries(names).map(([value, name]) => ({ value, text: `${name} (${value})` }));
  const events = (procedure.data?.events ?? []).map(({ type, title }) => ({ value: type, text: title }));
  return (
    <form role="search" className="filter-bar d-print-none" onSubmit={submit} key={JSON.stringify(chosen)}>
      <Filter label="Person" name="person" value={chosen.person} options={persons} />
      <Filter
        label="Post"
        name="post"
        value={chosen.post}
        options={[...seats].map(([value, text]) => ({ value, text }))}
      />
      <Filter
        label="Slags forløb"
        name="procedure"
        value={chosen.procedure}
        options={(procedures.data ?? []).map(({ name, title }) => ({ value: name, text: title }))}
      />
      {chosen.procedure && <Filter label="Hændelse" name="haendelse" value={chosen.haendelse} options={events} />}
      <Day label="Fra og med" name="fra" value={chosen.fra} />
      <Day label="Til og med" name="til" value={chosen.til} />
      {chosen.forloeb && <input type="hidden" name="forloeb" value={chosen.forloeb} />}
      <button type="submit" className="button button-secondary">
        Vis
      </button>
    </form>
  );
}

interface FieldProps {
  readonly label: string;
  readonly name: string;
  readonly value: string | undefined;
}

function Filter({ options, value = '', ...rest }: FieldProps & { readonly options: readonly ChoiceOption[] }) {
  return <Choice {...rest} value={value} none="Alle" options={options.toSorted(by(({ text }) => text))} />;
}

function Day({ label, name, value }: FieldProps) {
  const id = useId();
  return (
    <div className="form-group">
      <label className="form-label" htmlFor={id}>
        {label}
      </label>
      <input className="form-input" type="date" id={id} name={name} defaultValue={value} />
    </div>
  );
}
