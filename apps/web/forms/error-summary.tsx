import { useEffect, useRef } from 'react';
import { Icon } from '../parts/icon.js';
import type { FieldError } from './check.js';
import { idOf } from './field-frame.js';
import type { FieldSchema } from './schema.js';

/**
 * Every error of a form with a link to its field. Takes the focus when it comes, so that it is the next thing heard.
 */
export function ErrorSummary({
  errors,
  schema,
}: {
  readonly errors: readonly FieldError[];
  readonly schema: FieldSchema;
}) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (errors.length > 0) box.current?.focus();
  }, [errors]);
  if (errors.length === 0) return null;
  const goTo = (field: string): void => {
    const id = idOf(field.split('.'));
    const group = document.getElementById(id);
    (group?.matches('fieldset') ? (group.querySelector<HTMLElement>('input') ?? group) : group)?.focus();
  };
  return (
    <div className="alert alert-error error-summary" ref={box} tabIndex={-1} role="group" aria-labelledby="fejl-i-alt">
      <Icon name="error" className="alert-icon" />
      <div className="alert-body">
        <p className="alert-heading" id="fejl-i-alt">
          Ret felterne, og send igen
        </p>
        <ul className="unstyled-list">
          {errors.map(({ field, messages }) => (
            <li key={field}>
              <button type="button" className="button button-unstyled function-link" onClick={() => goTo(field)}>
                {labelAt(schema, field.split('.')).replace(/\?$/, '')}: {messages.join('. ')}
              </button>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

/** What a place in a form is called: `Afsnit 2, Tekst`. */
function labelAt(schema: FieldSchema, path: readonly string[]): string {
  const [name, ...rest] = path;
  if (name === undefined) return '';
  const inner = schema.properties?.[name] ?? schema.items;
  const own = /^\d+$/.test(name) ? String(Number(name) + 1) : (inner?.title ?? name);
  const below = inner && rest.length > 0 ? labelAt(inner, rest) : '';
  if (below === '') return own;
  return /^\d+$/.test(rest[0]!) ? `${own} ${below}` : `${own}, ${below}`;
}
