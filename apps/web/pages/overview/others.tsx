import { useQuery } from '@tanstack/react-query';
import { auditQuery, everybodysWorkQuery, worklistQuery } from '../../api/queries.js';
import type { Me, Task } from '../../api/types.js';
import { Loaded } from '../../parts/loaded.js';
import { Section } from '../../parts/section.js';
import { useFollowed } from '../../run/followed.js';
import { counted } from '../../words/danish.js';
import { seatFor } from './mine.js';
import { TaskList } from './task-list.js';
import { together } from './together.js';

const MOST = 200;

/**
 * Whom one waits for: what is awaited of others in the runs one has acted in, follows or has a task in. What is awaited
 * elsewhere is folded away below.
 */
export function Others({ me }: { readonly me: Me }) {
  const work = useQuery(everybodysWorkQuery(MOST));
  const mine = useMyRuns(me);
  return (
    <Section title="Du venter på andre">
      <Loaded query={work} what="Henter, hvem der ventes på">
        {({ items }) => {
          const theirs = together(items).filter((task) => seatFor(task, me.seats) === undefined);
          const near = theirs.filter(({ procedure, id }) => mine.has(`${procedure}/${id}`));
          return <Waiting near={near} far={theirs.filter((task) => !near.includes(task))} />;
        }}
      </Loaded>
    </Section>
  );
}

function Waiting({ near, far }: { readonly near: readonly Task[]; readonly far: readonly Task[] }) {
  return (
    <>
      {near.length === 0 ? (
        <p className="empty">I de forløb, du har del i eller følger, venter du ikke på nogen.</p>
      ) : (
        <TaskList tasks={near} showWho />
      )}
      {far.length > 0 && (
        <details className="details">
          <summary className="details-summary">
            Se {counted(far.length, 'opgave', 'opgaver')}, der venter på andre i de øvrige forløb
          </summary>
          <div className="details-text">
            <TaskList tasks={far} showWho />
          </div>
        </details>
      )}
    </>
  );
}

/** The runs one has a part in, as `procedure/id`. */
function useMyRuns(me: Me): ReadonlySet<string> {
  const followed = useFollowed();
  const acted = useQuery(auditQuery({ person: me.person, limit: MOST }));
  const work = useQuery({ ...worklistQuery({ limit: 50 }), enabled: me.seats.length > 0 });
  const runs = [...followed, ...(acted.data?.items ?? []), ...(work.data?.items ?? [])];
  return new Set(runs.map(({ procedure, id }) => `${procedure}/${id}`));
}
