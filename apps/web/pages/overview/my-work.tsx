import { useQuery } from '@tanstack/react-query';
import { worklistQuery } from '../../api/queries.js';
import type { Me } from '../../api/types.js';
import { Link } from '../../parts/link.js';
import { Loaded } from '../../parts/loaded.js';
import { Section } from '../../parts/section.js';
import { counted } from '../../words/danish.js';
import { TaskList } from './task-list.js';
import { together } from './together.js';

/** What waits for the seats one has, those due first at the top. */
export function MyWork({ me }: { readonly me: Me }) {
  const work = useQuery({ ...worklistQuery({ limit: 50 }), enabled: me.seats.length > 0 });
  if (me.seats.length === 0) {
    return (
      <Section title="Venter på dig">
        <p>Du har ingen post i dag. Du kan læse alle forløb; sekretariatet kan besætte en post.</p>
      </Section>
    );
  }
  return (
    <Section title="Venter på dig">
      <Loaded query={work} what="Henter dine opgaver">
        {({ total, items }) =>
          total === 0 ? (
            <p className="empty">
              Der venter ikke noget på dig lige nu. Se <Link href="/revisioner">aftaler og revisioner</Link>.
            </p>
          ) : (
            <>
              <p>{counted(total, 'opgave', 'opgaver')}, den nærmeste frist først.</p>
              <TaskList tasks={together(items)} />
            </>
          )
        }
      </Loaded>
    </Section>
  );
}
