import { Field, type AnyFieldProps } from './field.js';
import { GroupFrame, idOf } from './field-frame.js';
import { type Value, emptyValue } from './schema.js';

type ListFieldProps = Omit<AnyFieldProps, 'value'> & {
  readonly value: readonly Value[];
  readonly errors: readonly string[];
};

/** As many of something as one likes, each with its own fields. The first stands there from the beginning. */
export function ListField(props: ListFieldProps) {
  const { schema, path, value, required, problems, onChange } = props;
  const item = schema.items ?? {};
  const shown = value.length === 0 && required ? [emptyValue(item)] : value;
  const called = item.title ?? schema.title ?? '';
  const replaceAt = (at: number, changed: Value): void =>
    onChange(shown.map((one, index) => (index === at ? changed : one)));
  return (
    <GroupFrame {...props}>
      <ol className="unstyled-list no-max-width list-field">
        {shown.map((one, at) => (
          <li key={at}>
            <Field
              schema={{ ...item, title: `${called} ${at + 1}` }}
              path={[...path, String(at)]}
              value={one}
              required
              problems={problems}
              onChange={(changed) => replaceAt(at, changed)}
            />
            {shown.length > 1 || !required ? (
              <button
                type="button"
                className="button button-unstyled function-link"
                onClick={() => onChange(shown.filter((_, index) => index !== at))}
              >
                Fjern {called.toLowerCase()} {at + 1}
              </button>
            ) : null}
          </li>
        ))}
      </ol>
      <button
        type="button"
        className="button button-secondary"
        id={`${idOf(path)}-add`}
        onClick={() => onChange([...shown, emptyValue(item)])}
      >
        Tilføj {shown.length > 0 ? 'endnu en' : ''}
      </button>
    </GroupFrame>
  );
}
