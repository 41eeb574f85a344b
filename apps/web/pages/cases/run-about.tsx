import { useQuery } from '@tanstack/react-query';
import { runQuery } from '../../api/queries.js';
import { Link, runHref } from '../../parts/link.js';
import { Loaded } from '../../parts/loaded.js';
import { Named } from '../../parts/person-name.js';
import { capital } from '../../words/danish.js';
import { seatsInWords } from '../../words/seats.js';

/** The run that a case is about, where it stands, and whom it waits for. */
export function RunAbout({ procedure, id }: { readonly procedure: string; readonly id: string }) {
  const run = useQuery(runQuery(procedure, id));
  return (
    <Loaded query={run} what="Henter, hvor det står">
      {({ title, label, state, next }) => (
        <>
          <p>
            {title}:{' '}
            <Link href={runHref(procedure, id)}>
              <Named text={label} />
            </Link>
          </p>
          <p>
            Står i <strong>{state.title}</strong>. {state.descriptions.join(' ')}
          </p>
          {next.slice(0, 2).map((step, at) => (
            <p key={at} className="small">
              Næste skridt: {step.title}. {capital(seatsInWords(step.who, 'eller'))}.
            </p>
          ))}
        </>
      )}
    </Loaded>
  );
}
