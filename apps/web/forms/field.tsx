import { ChoiceField, ChoicesField } from './choice-field.js';
import type { FieldError } from './check.js';
import type { FieldProps } from './field-frame.js';
import { ListField } from './list-field.js';
import { PartField } from './part-field.js';
import { useReferences } from './references.js';
import { type Value, optionsOf } from './schema.js';
import { TextField } from './text-field.js';

/** A field anywhere in a form: where it is, what is in it, and what is wrong in the whole form. */
export interface AnyFieldProps extends Omit<FieldProps<Value>, 'errors'> {
  readonly problems: readonly FieldError[];
}

/** The control that fits a field's schema. */
export function Field(props: AnyFieldProps) {
  const { schema, path, value, problems, onChange } = props;
  const field = path.join('.');
  const errors = problems.flatMap((problem) => (problem.field === field ? problem.messages : []));
  const items = schema.items ?? {};
  const name = path.findLast((part) => !/^\d+$/.test(part)) ?? '';
  const references = useReferences(name, schema.pattern ?? items.pattern);
  if (schema.properties) return <PartField {...props} errors={errors} />;
  if (schema.type === 'array') {
    const choices = optionsOf(items) ?? references;
    const list = (value || []) as readonly string[];
    if (choices) return <ChoicesField {...props} errors={errors} value={list} options={choices} onChange={onChange} />;
    return <ListField {...props} errors={errors} value={(value || []) as readonly Value[]} />;
  }
  const text = typeof value === 'string' ? value : '';
  const options = optionsOf(schema) ?? references;
  if (options) return <ChoiceField {...props} errors={errors} value={text} options={options} onChange={onChange} />;
  return <TextField {...props} errors={errors} value={text} onChange={onChange} />;
}
