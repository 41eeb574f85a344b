import { useQuery } from '@tanstack/react-query';
import { everybodysWorkQuery } from '../../api/queries.js';
import { Loaded } from '../../parts/loaded.js';
import { Section } from '../../parts/section.js';
import { TaskList } from './task-list.js';
import { together } from './together.js';

const MOST = 12;

/** Whom the runs wait for, whoever it is: so that one can see who must act before oneself. */
export function Others() {
  const work = useQuery(everybodysWorkQuery(60));
  return (
    <Section title="Hvem venter på hvem">
      <Loaded query={work} what="Henter, hvem der ventes på">
        {({ items }) =>
          items.length === 0 ? (
            <p className="empty">Ingen forløb venter på nogen.</p>
          ) : (
            <TaskList tasks={together(items).slice(0, MOST)} showWho />
          )
        }
      </Loaded>
    </Section>
  );
}
