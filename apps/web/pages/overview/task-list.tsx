import type { Task } from '../../api/types.js';
import { addressWith } from '../../parts/address.js';
import { Deadline } from '../../parts/deadline.js';
import { Link, runHref } from '../../parts/link.js';

/** Tasks below each other, each leading to the form that does it. */
export function TaskList({ tasks, showWho = false }: { readonly tasks: readonly Task[]; readonly showWho?: boolean }) {
  return (
    <ul className="unstyled-list no-max-width tasks">
      {tasks.map((task, at) => {
        const { procedure, id, label, command, commandTitle, stateTitle, dueAt, who } = task;
        const href = runHref(procedure, id);
        return (
          <li key={at}>
            <p className="task-title">
              <Link href={showWho ? href : addressWith(href, { handling: command })}>{commandTitle}</Link>
            </p>
            <p>{label}</p>
            <p className="quiet small">
              {stateTitle}
              {showWho && who.length > 0 && ` · Venter på ${who.join(', ')}`}
            </p>
            {dueAt && (
              <p className="small">
                Senest <Deadline dueAt={dueAt} />
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}
