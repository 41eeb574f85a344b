import type { SeatOfMine, Task } from '../../api/types.js';
import { addressWith } from '../../parts/address.js';
import { Badge } from '../../parts/badge.js';
import { Deadline } from '../../parts/deadline.js';
import { Link, runHref } from '../../parts/link.js';
import { Named } from '../../parts/person-name.js';
import { useSession } from '../../shell/session.js';
import { seatsInWords } from '../../words/seats.js';
import { seatFor } from './mine.js';

interface TaskListProps {
  readonly tasks: readonly Task[];
  /** For tasks of others: whom each waits on, with a link to the run and not to its form. */
  readonly showWho?: boolean;
}

/** Tasks below each other, each leading to the form that does it in the seat that it waits for. */
export function TaskList({ tasks, showWho = false }: TaskListProps) {
  return (
    <ul className="unstyled-list no-max-width tasks">
      {tasks.map((task) => (
        <li key={`${task.procedure}/${task.id}/${task.command}/${task.dueAt}`}>
          {showWho ? <Theirs task={task} /> : <Mine task={task} />}
          {task.dueAt && (
            <p className="small">
              Senest <Deadline dueAt={task.dueAt} />
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

function Mine({ task }: { readonly task: Task }) {
  const { me, seat: acting, chooseSeat } = useSession();
  const { procedure, id, label, command, commandTitle, stateTitle } = task;
  const seats = me?.seats ?? [];
  const seat = seatFor(task, seats);
  return (
    <>
      <p className="task-title">
        <Link
          href={addressWith(runHref(procedure, id), { handling: command })}
          onClick={() => seat && seat.seat !== acting?.seat && chooseSeat(seat.seat)}
        >
          {commandTitle}
        </Link>
        {seat?.standsIn && (
          <span className="badges">
            <Badge kind="warning">Som stedfortræder</Badge>
          </span>
        )}
      </p>
      <p>
        <Named text={label} />
      </p>
      <p className="quiet small">
        {stateTitle}
        {seats.length > 1 && seat && ` · ${seatText(seat)}`}
      </p>
    </>
  );
}

function Theirs({ task: { procedure, id, label, commandTitle, stateTitle, who } }: { readonly task: Task }) {
  return (
    <>
      <p className="task-title">
        <Link href={runHref(procedure, id)}>
          <Named text={label} />
        </Link>
      </p>
      <p>
        <strong>{commandTitle}:</strong> {who.length > 0 ? seatsInWords(who, 'eller') : 'ingen post har mandat til det'}
      </p>
      <p className="quiet small">{stateTitle}</p>
    </>
  );
}

const seatText = ({ title, standsIn }: SeatOfMine): string =>
  standsIn ? `På vegne af ${title}` : `I din post som ${title}`;
