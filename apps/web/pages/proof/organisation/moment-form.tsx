import { addressWith } from '../../../parts/address.js';
import { Choice } from '../../../parts/choice.js';
import { InputField } from '../../../parts/input-field.js';
import { SearchForm } from '../../../parts/search-form.js';
import { basisWords } from '../words.js';

interface MomentFormProps {
  readonly chosen: { readonly dag: string; readonly kl: string; readonly akse: string; readonly siden: string };
}

/** Which moment, by which of the two times, and what it is compared with. */
export function MomentForm({ chosen }: MomentFormProps) {
  const { dag, kl, akse, siden } = chosen;
  return (
    <SearchForm
      className="moment-form"
      chosen={chosen}
      addressOf={(given) => addressWith('/bevis/organisationen', given)}
    >
      <InputField label="Dag" type="date" name="dag" defaultValue={dag} />
      <InputField label="Klokkeslæt" hint="Kun for det, der var kendt" type="time" name="kl" defaultValue={kl} />
      <Choice
        label="Hvad vil du se"
        name="akse"
        value={akse}
        options={Object.entries(basisWords).map(([value, text]) => ({ value, text }))}
      />
      <InputField label="Vis ændringer siden" hint="En tidligere dag" type="date" name="siden" defaultValue={siden} />
    </SearchForm>
  );
}
