import type { Deviations } from '../../../api/proof-types.js';
import { addressWith } from '../../../parts/address.js';
import { Choice, type ChoiceOption } from '../../../parts/choice.js';
import { SearchForm } from '../../../parts/search-form.js';
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

/** Which deviations: by how much they matter, by what has been said of them, and by rule. */
export function DeviationsFilterForm({ path, chosen, rules }: DeviationsFilterFormProps) {
  return (
    <SearchForm chosen={chosen} addressOf={(given) => addressWith(path, given)}>
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
    </SearchForm>
  );
}
