import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { auditQuery } from '../../api/queries.js';
import { Link, runHref } from '../../parts/link.js';
import { Loaded } from '../../parts/loaded.js';
import { Section } from '../../parts/section.js';
import { moment } from '../../words/dates.js';

/** A visit that ended less than this ago is the same visit. */
const PAUSE_MS = 30 * 60_000;
const WEEK_MS = 7 * 86_400_000;

/** What has happened since one was last here, by this browser's memory. */
export function Changes({ person }: { readonly person: string }) {
  const [since] = useState(() => lastVisit(person));
  const trail = useQuery(auditQuery({ from: since, limit: 12 }));
  return (
    <Section title="Sket siden sidst">
      <p className="quiet small">Siden {moment(since)}</p>
      <Loaded query={trail} what="Henter det nye">
        {({ items }) =>
          items.length === 0 ? (
            <p className="empty">Der er ikke sket noget nyt.</p>
          ) : (
            <ul className="unstyled-list no-max-width tasks">
              {items.map(({ number, title, procedure, id, label, toTitle, recordedAt }) => (
                <li key={number}>
                  <p className="task-title">
                    <Link href={runHref(procedure, id)}>{label ?? id}</Link>
                  </p>
                  <p>
                    {title}
                    {toTitle && <span className="quiet"> → {toTitle}</span>}
                  </p>
                  <p className="quiet small">{moment(recordedAt)}</p>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Section>
  );
}

/** When the visit before this one ended; a week ago for who has not been here. Notes this one as it goes. */
function lastVisit(person: string): string {
  const [begun, seen] = [`sporskifte.besoeg.${person}`, `sporskifte.set.${person}`];
  const now = Date.now();
  const last = Number(localStorage.getItem(seen) ?? now - WEEK_MS);
  if (now - last > PAUSE_MS || localStorage.getItem(begun) === null) localStorage.setItem(begun, String(last));
  localStorage.setItem(seen, String(now));
  return new Date(Number(localStorage.getItem(begun))).toISOString();
}
