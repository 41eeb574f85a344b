import { useQuery } from '@tanstack/react-query';
import { procedureQuery, proceduresQuery } from '../../../api/queries.js';
import { addressWith } from '../../../parts/address.js';
import { Choice, type ChoiceOption } from '../../../parts/choice.js';
import { InputField } from '../../../parts/input-field.js';
import { type FilledIn, SearchForm } from '../../../parts/search-form.js';
import { by } from '../../../words/danish.js';
import type { Names } from '../../../parts/names.js';
import type { TrailSearch } from './trail-search.js';

interface TrailFilterFormProps {
  readonly path: string;
  readonly chosen: TrailSearch;
  readonly seats: ReadonlyMap<string, string>;
  readonly names: Names;
}

/** Which events: by person, seat, kind of run, event and period. */
export function TrailFilterForm({ path, chosen, seats, names }: TrailFilterFormProps) {
  const procedures = useQuery(proceduresQuery);
  const procedure = useQuery({ ...procedureQuery(chosen.procedure ?? ''), enabled: !!chosen.procedure });
  // An event belongs to its kind of run.
  const addressOf = (given: FilledIn): string =>
    addressWith(path, given['procedure'] === (chosen.procedure ?? '') ? given : { ...given, haendelse: undefined });
  const persons = Object.entries(names).map(([value, name]) => ({ value, text: `${name} (${value})` }));
  const events = (procedure.data?.events ?? []).map(({ type, title }) => ({ value: type, text: title }));
  return (
    <SearchForm chosen={chosen} addressOf={addressOf}>
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
      <InputField label="Fra og med" type="date" name="fra" defaultValue={chosen.fra} />
      <InputField label="Til og med" type="date" name="til" defaultValue={chosen.til} />
      {chosen.forloeb && <input type="hidden" name="forloeb" value={chosen.forloeb} />}
    </SearchForm>
  );
}

interface FilterProps {
  readonly label: string;
  readonly name: string;
  readonly value: string | undefined;
  readonly options: readonly ChoiceOption[];
}

function Filter({ options, value = '', ...rest }: FilterProps) {
  return <Choice {...rest} value={value} none="Alle" options={options.toSorted(by(({ text }) => text))} />;
}
