import { Field, type AnyFieldProps } from './field.js';
import { GroupFrame } from './field-frame.js';
import { type Value, withValueAt } from './schema.js';

/** A field that consists of fields, as a group of them. */
export function PartField(props: AnyFieldProps & { readonly errors: readonly string[] }) {
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
