import { FieldFrame, type FieldProps, GroupFrame, describedBy, idOf } from './field-frame.js';
import type { Option } from './schema.js';

const MOST_RADIOS = 7;

/** One of some choices: all of them to be seen where they are few and one must be chosen, otherwise a list. */
export function ChoiceField(props: FieldProps<string> & { readonly options: readonly Option[] }) {
  const { schema, path, value, required, errors, options, onChange } = props;
  const id = idOf(path);
  if (required && options.length <= MOST_RADIOS) {
    return (
      <GroupFrame {...props}>
        {options.map((option) => (
          <div className="form-group-radio" key={option.value}>
            <input
              type="radio"
              className="form-radio"
              id={`${id}-${option.value}`}
              name={id}
              checked={value === option.value}
              onChange={() => onChange(option.value)}
            />
            <label htmlFor={`${id}-${option.value}`}>{option.text}</label>
          </div>
        ))}
      </GroupFrame>
    );
  }
  return (
    <FieldFrame {...props}>
      <select
        className="form-select"
        id={id}
        value={value}
        aria-required={required}
        aria-invalid={errors.length > 0}
        aria-describedby={describedBy(path, schema, errors)}
        onChange={(event) => onChange(event.target.value)}
      >
        <option value="">{required ? 'Vælg' : 'Ikke valgt'}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}

/** Some of some choices. They are sent in the order they were listed. */
export function ChoicesField(props: FieldProps<readonly string[]> & { readonly options: readonly Option[] }) {
  const { path, value, options, onChange } = props;
  const id = idOf(path);
  const toggle = (chosen: string): void => {
    const next = value.includes(chosen) ? value.filter((one) => one !== chosen) : [...value, chosen];
    onChange(options.map((option) => option.value).filter((one) => next.includes(one)));
  };
  return (
    <GroupFrame {...props}>
      <div className={options.length > 10 ? 'many-choices' : undefined}>
        {options.map((option) => (
          <div className="form-group-checkbox" key={option.value}>
            <input
              type="checkbox"
              className="form-checkbox"
              id={`${id}-${option.value}`}
              checked={value.includes(option.value)}
              onChange={() => toggle(option.value)}
            />
            <label htmlFor={`${id}-${option.value}`}>{option.text}</label>
          </div>
        ))}
      </div>
    </GroupFrame>
  );
}
