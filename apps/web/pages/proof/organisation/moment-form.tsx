import { type FormEvent, useId } from 'react';
import { addressWith } from '../../../parts/address.js';
import { Choice } from '../../../parts/choice.js';
import { useAddresses } from '../../../parts/use-addresses.js';
import { basisWords } from '../words.js';

interface MomentFormProps {
  readonly chosen: { readonly dag: string; readonly kl: string; readonly akse: string; readonly siden: string };
}

/** Which moment, by which of the two times, and what it is compared with. Goes into the address. */
export function MomentForm({ chosen }: MomentFormProps) {
  const addresses = useAddresses();
  const id = useId();
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const given = Object.fromEntries(new FormData(event.currentTarget)) as Record<string, string>;
    addresses.push(addressWith('/bevis/organisationen', given));
  };
  return (
    <form role="search" className="filter-bar moment-form d-print-none" onSubmit={submit} key={JSON.stringify(chosen)}>
      <Field id={`${id}-dag`} label="Dag" name="dag" type="date" value={chosen.dag} />
      <Field
        id={`${id}-kl`}
        label="Klokkeslæt"
        hint="Kun for det, der var kendt"
        name="kl"
        type="time"
        value={chosen.kl}
      />
      <Choice
        label="Hvad vil du se"
        name="akse"
        value={chosen.akse}
        options={Object.entries(basisWords).map(([value, text]) => ({ value, text }))}
      />
      <Field
        id={`${id}-siden`}
        label="Vis ændringer siden"
        hint="En tidligere dag"
        name="siden"
        type="date"
        value={chosen.siden}
      />
      <button type="submit" className="button button-secondary">
        Vis
      </button>
    </form>
  );
}

interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly name: string;
  readonly type: 'date' | 'time';
  readonly value: string;
}

function Field({ id, label, hint, name, type, value }: FieldProps) {
  return (
    <div className="form-group">
      <label className="form-label" htmlFor={id}>
        {label}
      </label>
      {hint && (
        <span className="form-hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      <input
        className="form-input"
        id={id}
        name={name}
        type={type}
        defaultValue={value}
        aria-describedby={hint ? `${id}-hint` : undefined}
      />
    </div>
  );
}
