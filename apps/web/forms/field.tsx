import { ChoiceField, ChoicesField } from './choice-field.js';
import type { FieldError } from './check.js';
import { FieldFrame, type FieldProps, GroupFrame, idOf } from './field-frame.js';
import { Loading } from '../parts/loading.js';
import { useReferences } from './references.js';
import { type Option, type Value, emptyValue, optionsOf, withValueAt } from './schema.js';
import { TextField } from './text-field.js';

/** A field anywhere in a form: where it is, what is in it, and what is wrong in the whole form. */
export interface AnyFieldProps extends Omit<FieldProps<Value>, 'errors'> {
  readonly problems: readonly FieldError[];
}

/** The control that fits a field's schema. */
function Field(props: AnyFieldProps) {
  const { schema, path, problems } = props;
  const field = path.join('.');
  const errors = problems.flatMap((problem) => (problem.field === field ? problem.messages : []));
  const fixed = optionsOf(schema.type === 'array' ? (schema.items ?? {}) : schema);
  const references = useReferences(fixed ? undefined : schema['x-refers-to']);
  if (schema.properties) return <PartField {...props} errors={errors} />;
  if (references === 'fetching') return <FetchedField {...props} errors={errors} />;
  const options = fixed ?? references;
  return schema.type === 'array' ? (
    <Several {...{ props, errors, options }} />
  ) : (
    <One {...{ props, errors, options }} />
  );
}

/** A field while what there is to choose among is on its way, so that it is not another kind of field first. */
function FetchedField(props: AnyFieldProps & { readonly errors: readonly string[] }) {
  return (
    <FieldFrame {...props}>
      <Loading what="Henter, hvad der kan vælges" />
    </FieldFrame>
  );
}

interface Chosen {
  readonly props: AnyFieldProps;
  readonly errors: readonly string[];
  /** Absent where the value is written. */
  readonly options: readonly Option[] | undefined;
}

function Several({ props, errors, options }: Chosen) {
  const { value, onChange } = props;
  const list = Array.isArray(value) ? (value as readonly Value[]) : [];
  if (options === undefined) return <ListField {...props} errors={errors} value={list} />;
  const chosen = list as readonly string[];
  return <ChoicesField {...props} errors={errors} value={chosen} options={options} onChange={onChange} />;
}

function One({ props, errors, options }: Chosen) {
  const { value, onChange } = props;
  const text = typeof value === 'string' ? value : '';
  if (options === undefined) return <TextField {...props} errors={errors} value={text} onChange={onChange} />;
  return <ChoiceField {...props} errors={errors} value={text} options={options} onChange={onChange} />;
}

/** A field that consists of fields, as a group of them. */
function PartField(props: AnyFieldProps & { readonly errors: readonly string[] }) {
  return (
    <GroupFrame {...props}>
      <div className="inner-fields">
        <Fields {...props} />
      </div>
    </GroupFrame>
  );
}

/** The fields of a schema below each other. */
export function Fields({ schema, path, value, problems, onChange }: AnyFieldProps) {
  const typed = value as { readonly [name: string]: Value };
  return Object.entries(schema.properties ?? {}).map(([name, field]) => (
    <Field
      key={name}
      schema={field}
      path={[...path, name]}
      value={typed[name] ?? ''}
      required={schema.required?.includes(name) ?? false}
      problems={problems}
      onChange={(changed) => onChange(withValueAt(value, [name], changed))}
    />
  ));
}

type ListFieldProps = Omit<AnyFieldProps, 'value'> & {
  readonly value: readonly Value[];
  readonly errors: readonly string[];
};

/** As many of something as one likes, each with its own fields. The first stands there from the beginning. */
function ListField(props: ListFieldProps) {
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
