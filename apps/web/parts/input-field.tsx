import { type InputHTMLAttributes, useId } from 'react';

interface InputFieldProps extends InputHTMLAttributes<HTMLInputElement> {
  readonly label: string;
  readonly hint?: string;
}

/** One line to fill in: its label, a hint where the label is not enough, and the field. */
export function InputField({ label, hint, ...rest }: InputFieldProps) {
  const id = useId();
  return (
    <div className="form-group">
      <label className="form-label" htmlFor={id}>
        {label}
      </label>
      {hint && (
        <span className="form-hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      <input className="form-input" id={id} aria-describedby={hint && `${id}-hint`} {...rest} />
    </div>
  );
}
