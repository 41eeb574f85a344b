import { useQuery } from '@tanstack/react-query';
import { type FormEvent } from 'react';
import { governanceQuery } from '../../api/overview-queries.js';
import type { ModelVersionInWords } from '../../api/overview-types.js';
import type { Run } from '../../api/types.js';
import { ErrorSummary } from '../../forms/error-summary.js';
import { Fields } from '../../forms/field.js';
import type { FieldSchema } from '../../forms/schema.js';
import { useCommand } from '../../forms/use-command.js';
import { Link } from '../../parts/link.js';
import { Loaded } from '../../parts/loaded.js';
import { Page } from '../../parts/page.js';
import { ProblemAlert } from '../../parts/problem-alert.js';
import { useRun } from '../../run/use-run.js';
import { Foreseen, type ModelForesight } from './foreseen.js';
import { filledFrom } from './filled-from.js';

const DAY_MS = 86_400_000;

/** Where one proposes other rules and sees which runs would be affected. Nothing is stored. */
export default function TryPage() {
  const governance = useQuery(governanceQuery);
  const run = useRun('governance', 'syddanmark');
  return (
    <Page
      kicker="Styringsmodel"
      title="Prøv en ændring"
      lead="Ret reglerne nedenfor, og se, hvilke forløb det ville betyde noget for. Intet bliver gemt eller ændret."
    >
      <p>
        Det, du skriver, bliver liggende som kladde i »Registrér vedtaget version« i denne fane.{' '}
        <Link href="/styringsmodel">Reglerne, som de er</Link>
      </p>
      <Loaded query={governance} what="Henter styringsmodellen">
        {({ versions }) => (
          <Loaded query={run} what="Henter styringsmodellen">
            {(known) => <Proposal run={known} last={versions.at(-1)} />}
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
}

function Proposal({ run, last }: { readonly run: Run; readonly last: ModelVersionInWords | undefined }) {
  const command = run.commands?.find((one) => one.command === 'AdoptModel');
  if (command === undefined || last === undefined) return <p className="empty">Der er ingen regler at ændre.</p>;
  if (!command.allowed) {
    return (
      <div className="empty">
        <p>Det kan kun {command.who} prøve. Vælg posten øverst på siden, hvis du har den.</p>
        <ul>
          {command.reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      </div>
    );
  }
  return <ProposalForm command={command} last={last} />;
}

interface ProposalFormProps {
  readonly command: NonNullable<Run['commands']>[number];
  readonly last: ModelVersionInWords;
}

function ProposalForm({ command, last }: ProposalFormProps) {
  const schema = command.schema as FieldSchema;
  const proposal = {
    title: `Forslag efter version ${last.number}`,
    validFrom: dayAfter(last.validFrom),
    decidedBy: 'Ikke besluttet',
    rules: last.values,
  };
  const form = useCommand(
    {
      procedure: 'governance',
      id: 'syddanmark',
      command,
      initial: filledFrom(schema, proposal) as object,
      onDone: () => undefined,
    },
    schema,
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void form.tryOut();
  };
  const foreseen = form.rehearsed?.foreseen as ModelForesight | undefined;
  return (
    <form className="command-form" onSubmit={submit} noValidate aria-label="Prøv en ændring">
      <ErrorSummary errors={form.errors} schema={schema} />
      {form.problem !== undefined && <ProblemAlert error={form.problem} />}
      <Fields schema={schema} path={[]} value={form.value} required problems={form.errors} onChange={form.change} />
      <div className="form-actions">
        <button type="submit" className="button button-primary" aria-disabled={form.busy}>
          {form.busy ? 'Regner …' : 'Se virkningen'}
        </button>
      </div>
      <div role="status">{foreseen && <Foreseen foreseen={foreseen} />}</div>
    </form>
  );
}

/** A proposal begins later than the last version, and not before tomorrow. */
function dayAfter(day: string): string {
  const tomorrow = new Date(Date.now() + DAY_MS).toISOString().slice(0, 10);
  return tomorrow > day ? tomorrow : new Date(Date.parse(day) + DAY_MS).toISOString().slice(0, 10);
}
