import { ChoiceField, ChoicesField } from './choice-field.js';
import type { FieldError } from './check.js';
import type { FieldProps } from './field-frame.js';
import { ListField } from './list-field.js';
import { PartField } from './part-field.js';
import { useReferences } from './references.js';
import { type Option, type Value, optionsOf } from './schema.js';
import { TextField } from './text-field.js';

/** A field anywhere in a form: where it is, what is in it, and what is wrong in the whole form. */
export interface AnyFieldProps extends Omit<FieldProps<Value>, 'errors'> {
  readonly problems: readonly FieldError[];
}

/** The control that fits a field's schema. */
export function Field(props: AnyFieldProps) {
  const { schema, path, problems } = props;
  const field = path.join('.');
  const errors = problems.flatMap((problem) => (problem.field === field ? problem.messages : []));
  const items = schema.items ?? {};
  const name = path.findLast((part) => !/^\d+$/.test(part)) ?? '';
  const references = useReferences(name, schema.pattern ?? items.pattern);
  if (schema.properties) return <PartField {...props} errors={errors} />;
  const options = optionsOf(schema.type === 'array' ? items : schema) ?? references;
  return schema.type === 'array' ? (
    <Several {...{ props, errors, options }} />
  ) : (
    <One {...{ props, errors, options }} />
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
