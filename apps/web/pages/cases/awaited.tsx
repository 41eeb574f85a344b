import type { Run } from '../../api/types.js';
import { Deadline } from '../../parts/deadline.js';
import { capital, listed } from '../../words/danish.js';

/** Whom the case waits for, the reader among them. */
export function Awaited({ run: { next } }: { readonly run: Run }) {
  if (next.length === 0) return <p className="quiet">Ingen lige nu.</p>;
  return (
    <ul className="unstyled-list no-max-width next-steps">
      {next.map(({ title, who, dueAt }, at) => (
        <li key={at}>
          <strong>{title}</strong>
          <br />
          {capital(listed(who, 'eller'))}
          {dueAt && (
            <>
              <br />
              Senest <Deadline dueAt={dueAt} />
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
