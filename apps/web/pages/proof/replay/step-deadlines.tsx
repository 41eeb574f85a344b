import type { ReplayStep, StepDeadline } from '../../../api/proof-types.js';
import { Badge } from '../../../parts/badge.js';
import { deadline } from '../../../words/dates.js';

const endings = {
  met: { text: 'Overholdt', kind: 'success' },
  fired: { text: 'Udløbet', kind: 'warning' },
  late: { text: 'Overskredet', kind: 'error' },
  moved: { text: 'Flyttet', kind: 'info' },
  cancelled: { text: 'Bortfaldet', kind: 'info' },
  running: { text: 'Løber', kind: 'info' },
  overdue: { text: 'Overskredet', kind: 'error' },
} as const;

/** The deadlines at a step: those it began, those it ended and how, and those that ran on. */
export function StepDeadlines({ deadlines }: { readonly deadlines: NonNullable<ReplayStep['deadlines']> }) {
  const { armed, ended, running } = deadlines;
  if (armed.length + ended.length + running.length === 0) return <p className="quiet">Der løb ingen frister.</p>;
  return (
    <ul className="unstyled-list no-max-width next-steps">
      {ended.map((one) => (
        <One key={`slut ${one.id}`} course={one} kind={endings[one.ending].kind} text={endings[one.ending].text} />
      ))}
      {armed.map((one) => (
        <One key={`ny ${one.id}`} course={one} kind="info" text="Begyndte" />
      ))}
      {running.map((one) => (
        <One key={`løber ${one.id}`} course={one} text="Løb videre" />
      ))}
    </ul>
  );
}

interface OneProps {
  readonly course: StepDeadline;
  readonly text: string;
  readonly kind?: 'info' | 'success' | 'warning' | 'error';
}

function One({ course, text, kind }: OneProps) {
  return (
    <li>
      <strong>{course.title}</strong> <Badge {...(kind && { kind })}>{text}</Badge>
      <br />
      Frist: {deadline(course.dueAt)}
      <br />
      <span className="quiet small">Hvordan det gik: {course.text}</span>
    </li>
  );
}
