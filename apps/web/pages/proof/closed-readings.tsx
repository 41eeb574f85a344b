import { useQuery } from '@tanstack/react-query';
import { trailQuery } from '../../api/proof-queries.js';
import { Link } from '../../parts/link.js';
import { Loaded } from '../../parts/loaded.js';
import { Section } from '../../parts/section.js';
import { moment } from '../../words/dates.js';
import { namesIn } from '../../parts/names.js';
import { replayHref, withNames } from './names.js';

const LATEST = 5;

/** Who has lately read what is closed without taking part in it. */
export function ClosedReadings() {
  const readings = useQuery(trailQuery({ procedure: 'closedReading' }, undefined));
  return (
    <Section
      title="Seneste læsninger af lukket materiale"
      aside={<Link href="/bevis/haendelser?procedure=closedReading">Se alle</Link>}
    >
      <Loaded query={readings}>
        {(page) =>
          page.items.length === 0 ? (
            <p className="empty">
              Ingen har læst lukket materiale, som de ikke selv deltager i. Sker det, står det her: hvem, hvilken dag og
              med hvilken ret.
            </p>
          ) : (
            <ul className="unstyled-list no-max-width tasks">
              {page.items.slice(0, LATEST).map(({ number, id, label, person, recordedAt }) => (
                <li key={number}>
                  <p className="task-title">
                    <Link href={replayHref('closedReading', id)}>{withNames(label ?? id, namesIn(page))}</Link>
                  </p>
                  <p className="quiet small">
                    {withNames(person, namesIn(page))} · {moment(recordedAt)}
                  </p>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Section>
  );
}
