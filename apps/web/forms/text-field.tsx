import { FieldFrame, type FieldProps, describedBy, idOf } from './field-frame.js';
import { useKnownPeople } from './references.js';

const LONG = 200;
/** From here on it helps to see how much room is left. */
const NEARLY_FULL = 0.8;

/** Text, a number or a day, as one types it. */
export function TextField(props: FieldProps<string>) {
  const { type, format, maxLength = 0 } = props.schema;
  const long = type === 'string' && format === undefined && maxLength > LONG;
  return <FieldFrame {...props}>{long ? <Area {...props} room={maxLength} /> : <Line {...props} />}</FieldFrame>;
}

/** What every control of one value is told. */
const controlOf = ({ schema, path, value, required, errors }: FieldProps<string>) => ({
  id: idOf(path),
  name: path.join('.'),
  value,
  'aria-required': required,
  'aria-invalid': errors.length > 0,
  'aria-describedby': describedBy(path, schema, errors),
});

function Area({ room, ...props }: FieldProps<string> & { readonly room: number }) {
  const { value, onChange } = props;
  return (
    <>
      <textarea
        {...controlOf(props)}
        className="form-input"
        rows={room > 2_000 ? 8 : 5}
        onChange={(event) => onChange(event.target.value)}
      />
      {value.length > room * NEARLY_FULL && (
        <span className="form-hint" role="status">
          {value.length} af højst {room} tegn
        </span>
      )}
    </>
  );
}

function Line(props: FieldProps<string>) {
  const { schema, path, onChange } = props;
  const { type, format } = schema;
  const known = useKnownPeople(schema);
  const number = type === 'integer' || type === 'number';
  const listId = `${idOf(path)}-kendte`;
  return (
    <>
      <input
        {...controlOf(props)}
        className={format === 'date' || number ? 'form-input short' : 'form-input'}
        type={format === 'date' ? 'date' : 'text'}
        {...(number && { inputMode: 'numeric' })}
        autoComplete="off"
        {...(known.length > 0 && { list: listId })}
        onChange={(event) => onChange(event.target.value)}
      />
      {known.length > 0 && (
        <datalist id={listId}>
          {known.map((one) => (
            <option key={one.value} value={one.value} label={one.text} />
          ))}
        </datalist>
      )}
    </>
  );
}
