import { FieldFrame, type FieldProps, describedBy, idOf } from './field-frame.js';

const LONG = 200;
/** From here on it helps to see how much room is left. */
const NEARLY_FULL = 0.8;

/** Text, a number or a day, as one types it. */
export function TextField(props: FieldProps<string>) {
  const { schema, path, value, required, errors, onChange } = props;
  const { maxLength, format, type } = schema;
  const control = {
    id: idOf(path),
    name: path.join('.'),
    value,
    'aria-required': required,
    'aria-invalid': errors.length > 0,
    'aria-describedby': describedBy(path, schema, errors),
  };
  if (type === 'string' && format === undefined && maxLength !== undefined && maxLength > LONG) {
    return (
      <FieldFrame {...props}>
        <textarea
          {...control}
          className="form-input"
          rows={maxLength > 2_000 ? 8 : 5}
          onChange={(event) => onChange(event.target.value)}
        />
        {value.length > maxLength * NEARLY_FULL && (
          <span className="form-hint" role="status">
            {value.length} af højst {maxLength} tegn
          </span>
        )}
      </FieldFrame>
    );
  }
  const number = type === 'integer' || type === 'number';
  return (
    <FieldFrame {...props}>
      <input
        {...control}
        className={format === 'date' || number ? 'form-input short' : 'form-input'}
        type={format === 'date' ? 'date' : 'text'}
        {...(number && { inputMode: 'numeric' })}
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
      />
    </FieldFrame>
  );
}
