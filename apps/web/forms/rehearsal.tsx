import type { Rehearsed } from '../api/types.js';
import { Alert } from '../parts/alert.js';
import { deadline } from '../words/dates.js';

/** What a command would lead to, before it is given. */
export function Rehearsal({ rehearsed }: { readonly rehearsed: Rehearsed }) {
  const { event, from, state, deadlines } = rehearsed;
  return (
    <Alert kind="info" heading="Hvis du sender, sker dette" live>
      <ul>
        <li>Det bliver registreret som »{event.title}«.</li>
        <li>
          {from.title === state.title
            ? `Forløbet bliver stående i »${state.title}«.`
            : `Forløbet går fra »${from.title || 'ikke begyndt'}« til »${state.title}«.`}
        </li>
        {deadlines.armed.map(({ id, title, dueAt }) => (
          <li key={id}>
            Der sættes en frist: {title}, {deadline(dueAt)}.
          </li>
        ))}
        {deadlines.cancelled.map(({ id, title }) => (
          <li key={id}>Fristen »{title}« bortfalder.</li>
        ))}
      </ul>
      <p className="quiet">Intet er gemt endnu.</p>
    </Alert>
  );
}
