import type { Run } from '../api/types.js';
import { Deadline } from '../parts/deadline.js';

/** The deadlines that run in a run, the first of them first. */
export function Deadlines({ run }: { readonly run: Pick<Run, 'deadlines'> }) {
  const { deadlines } = run;
  if (deadlines.length === 0) return <p className="quiet">Der løber ingen frister.</p>;
  const inOrder = deadlines.toSorted((one, other) => Date.parse(one.dueAt) - Date.parse(other.dueAt));
  return (
    <ul className="unstyled-list no-max-width next-steps">
      {inOrder.map(({ id, title, dueAt }) => (
        <li key={id}>
          <strong>{title}</strong>
          <br />
          <Deadline dueAt={dueAt} />
        </li>
      ))}
    </ul>
  );
}
