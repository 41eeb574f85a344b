import { useId } from 'react';

/** One of what can be chosen. */
export interface ChoiceOption {
  readonly value: string;
  readonly text: string;
}

interface ChoiceProps {
  readonly label: string;
  readonly options: readonly ChoiceOption[];
  /** The option of choosing nothing, whose value is empty. */
  readonly none?: string;
  readonly value: string;
  /** In a form that is sent: what it is called there. `value` is what is chosen from the beginning. */
  readonly name?: string;
  /** Where a choice has its effect at once; `value` is then what is chosen now. */
  readonly onChoose?: (value: string) => void;
}

/** A list to choose one thing from. What is chosen already is there, also where it is no longer among the options. */
export function Choice({ label, options, none, value, name, onChoose }: ChoiceProps) {
  const id = useId();
  const known = value === '' || options.some((option) => option.value === value);
  const chosen = onChoose
    ? { value, onChange: ({ target }: { readonly target: HTMLSelectElement }) => onChoose(target.value) }
    : { defaultValue: value };
  return (
    <div className="form-group">
      <label className="form-label" htmlFor={id}>
        {label}
      </label>
      {/* What is chosen from the beginning is read once, so a list that comes later is a new one. */}
      <select className="form-select" id={id} name={name} key={String(known)} {...chosen}>
        {none !== undefined && <option value="">{none}</option>}
        {!known && <option value={value}>{value}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </div>
  );
}
