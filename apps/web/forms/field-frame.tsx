import type { ReactNode } from 'react';
import type { FieldSchema } from './schema.js';

/** What every field is drawn from. */
export interface FieldProps<V> {
  readonly schema: FieldSchema;
  /** Where the value stands; the last of them is the field's name. */
  readonly path: readonly string[];
  readonly value: V;
  readonly required: boolean;
  readonly errors: readonly string[];
  readonly onChange: (value: V) => void;
}

/** What stands around a control, whatever its value is. */
type FrameProps = Omit<FieldProps<never>, 'value' | 'onChange'> & { readonly children: ReactNode };

/** The id of the control for a place in a form. A page has one form open at a time. */
export const idOf = (path: readonly string[]): string => `felt-${path.join('-')}`;

/** What a control points to for its help and its errors; undefined where it has neither. */
export function describedBy(path: readonly string[], schema: FieldSchema, errors: readonly string[]) {
  const ids = [
    ...(schema.description ? [`${idOf(path)}-help`] : []),
    ...(errors.length > 0 ? [`${idOf(path)}-error`] : []),
  ];
  return ids.length > 0 ? ids.join(' ') : undefined;
}

/** Help and errors of a field, where they are read: between its label and its control. */
function Explained({ path, schema, errors }: Pick<FrameProps, 'path' | 'schema' | 'errors'>) {
  return (
    <>
      {schema.description && (
        <span className="form-hint" id={`${idOf(path)}-help`}>
          {schema.description}
        </span>
      )}
      {errors.length > 0 && (
        <span className="form-error-message" id={`${idOf(path)}-error`}>
          <span className="sr-only">Fejl: </span>
          {errors.join('. ')}
        </span>
      )}
    </>
  );
}

/** The words a field is called by, and that it may be left out. */
function LabelText({ schema, path, required }: Pick<FrameProps, 'schema' | 'path' | 'required'>) {
  return (
    <>
      {schema.title ?? path.at(-1)}
      {!required && <span className="weight-normal"> (frivilligt)</span>}
    </>
  );
}

/** A field with one control: label, help, error and control in the order they are read. */
export function FieldFrame(props: FrameProps) {
  const { path, errors, children } = props;
  return (
    <div className={errors.length > 0 ? 'form-group form-error' : 'form-group'}>
      <label className="form-label" htmlFor={idOf(path)}>
        <LabelText {...props} />
      </label>
      <Explained {...props} />
      {children}
    </div>
  );
}

/** A field with several controls, as a group with the label as its legend. */
export function GroupFrame(props: FrameProps) {
  const { path, schema, errors, children } = props;
  return (
    <div className={errors.length > 0 ? 'form-group form-error' : 'form-group'}>
      <fieldset id={idOf(path)} tabIndex={-1} aria-describedby={describedBy(path, schema, errors)}>
        <legend className="form-label">
          <LabelText {...props} />
        </legend>
        <Explained {...props} />
        {children}
      </fieldset>
    </div>
  );
}
