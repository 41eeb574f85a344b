import { type FormEvent, useState } from 'react';
import { ProblemAlert } from '../parts/problem-alert.js';
import { Conflict } from './conflict.js';
import { ErrorSummary } from './error-summary.js';
import { Fields } from './field.js';
import { Rehearsal } from './rehearsal.js';
import type { FieldSchema } from './schema.js';
import { type CommandFormProps, type CommandState, useCommand } from './use-command.js';

/**
 * A command as a form made from its schema. What is typed is kept in this tab until it is sent; when the run has
 * changed meanwhile, that is shown and nothing typed is lost.
 */
export function CommandForm(props: CommandFormProps) {
  const { command, fixed, onCancel } = props;
  const schema = askedOf(command.schema, fixed);
  const form = useCommand(props, schema);
  const [nothingToFill] = useState(Object.keys(schema.properties ?? {}).length === 0);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void form.send();
  };
  return (
    <form className="command-form" onSubmit={submit} noValidate aria-label={command.title}>
      <ErrorSummary errors={form.errors} schema={schema} />
      <Trouble form={form} shown={props} />
      <p className="command-about">{command.description}</p>
      {nothingToFill ? null : (
        <Fields schema={schema} path={[]} value={form.value} required problems={form.errors} onChange={form.change} />
      )}
      {form.rehearsed && <Rehearsal rehearsed={form.rehearsed} />}
      <div className="form-actions">
        <button type="submit" className="button button-primary" aria-disabled={form.busy}>
          {form.busy ? 'Sender …' : command.title}
        </button>
        <button type="button" className="button button-secondary" onClick={() => void form.tryOut()}>
          Se hvad der sker
        </button>
        {onCancel && (
          <button type="button" className="button button-unstyled function-link" onClick={onCancel}>
            Luk
          </button>
        )}
      </div>
    </form>
  );
}

/** The schema without what is given by the place that the form stands in. */
function askedOf(schema: FieldSchema, fixed: object = {}): FieldSchema {
  const asked = Object.entries(schema.properties ?? {}).filter(([name]) => !(name in fixed));
  return { ...schema, properties: Object.fromEntries(asked) };
}

/** What stands between what is typed and the run: others who have changed it, or a no. */
function Trouble({ form, shown }: { readonly form: CommandState; readonly shown: CommandFormProps }) {
  const { procedure, id, revision = 0 } = shown;
  const since = form.begunOn ?? revision;
  if (form.conflict) return <Conflict {...{ procedure, id, since }} onSendAnyway={() => void form.sendAnyway()} />;
  if (form.problem !== undefined) return <ProblemAlert error={form.problem} />;
  if (revision <= since) return null;
  return (
    <p className="form-hint" role="status">
      Forløbet er ændret, siden du begyndte. Det, du har skrevet, er her stadig.
    </p>
  );
}
