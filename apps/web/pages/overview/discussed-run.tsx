import { useQuery } from '@tanstack/react-query';
import { runQuery } from '../../api/queries.js';
import type { Run } from '../../api/types.js';
import { Link, runHref } from '../../parts/link.js';
import { Named } from '../../parts/person-name.js';
import { WithNames } from '../../parts/with-names.js';

/** A discussion by what it is about, where it is read. */
export function DiscussedRun({ id }: { readonly id: string }) {
  const { data: discussion } = useQuery(runQuery('discussion', id));
  const subject = discussion?.subject;
  return subject ? <About {...subject} /> : <Link href={runHref('discussion', id)}>Drøftelse</Link>;
}

function About({ procedure, id }: NonNullable<Run['subject']>) {
  const { data: run } = useQuery(runQuery(procedure, id));
  return (
    <WithNames of={run}>
      <Link href={`${runHref(procedure, id)}#droeftelse`}>
        Drøftelse{run && ': '}
        {run && <Named text={run.label} />}
      </Link>
    </WithNames>
  );
}
