import type { NextStep, Run } from '../api/types.js';
import { Deadline } from '../parts/deadline.js';
import { Link } from '../parts/link.js';
import { addressWith } from '../parts/address.js';
import { capital } from '../words/danish.js';
import { seatsInWords } from '../words/seats.js';
import { isMeant } from './is-meant.js';
import { stoppedBy } from './standstill.js';

/**
 * Who must do what by when for the run to move on; what the reader can do themselves has a link to the form.
 * @param path the page with the forms; left out where the answer is given on the page itself
 */
export function NextSteps({ run, path }: { readonly run: Run; readonly path?: string }) {
  const { next, state } = run;
  if (next.length === 0) {
    return <p className="quiet">{state.ended ? 'Ingen. Forløbet er afsluttet.' : waitingFor(run)}</p>;
  }
  return (
    <ul className="unstyled-list no-max-width next-steps">
      {gathered(run).map(({ step, who, mine }, at) => (
        <li key={at}>
          <Step step={step} who={who} mine={mine} path={path} />
        </li>
      ))}
    </ul>
  );
}

interface StepProps {
  readonly step: NextStep;
  readonly who: string;
  readonly mine: boolean;
  readonly path?: string | undefined;
}

function Step({ step: { title, dueAt, command }, who, mine, path }: StepProps) {
  return (
    <>
      <strong>{title}</strong>
      <br />
      <span>{capital(who)}</span>
      {dueAt && (
        <>
          <br />
          Senest <Deadline dueAt={dueAt} />
        </>
      )}
      {mine && path !== undefined && (
        <p className="d-print-none">
          <Link href={`${addressWith(path, { handling: command })}#handlinger`}>Gør det nu</Link>
        </p>
      )}
    </>
  );
}

const waitingFor = (run: Run): string =>
  stoppedBy(run).length > 0 ? 'Arbejdet venter på, at eskaleringen bliver afgjort.' : 'Der ventes ikke på nogen.';

/** More than this who are awaited for the same are said together. */
const MOST_ALIKE = 3;

/** What is awaited, the reader's own first. Many who must all do the same by the same time are one line. */
function gathered(run: Run): readonly Omit<StepProps, 'path'>[] {
  const mine = run.next.filter((step) => isMine(run, step));
  const others = run.next.filter((step) => !mine.includes(step));
  const alike = Map.groupBy(others, ({ command, dueAt }) => `${command} ${dueAt}`);
  return [
    ...mine.map((step) => ({ step, who: whoIn(step), mine: true })),
    ...[...alike.values()].flatMap((steps) =>
      steps.length > MOST_ALIKE
        ? [
            {
              step: steps[0]!,
              who: seatsInWords(
                steps.flatMap(({ who }) => who),
                'og',
              ),
              mine: false,
            },
          ]
        : steps.map((step) => ({ step, who: whoIn(step), mine: false })),
    ),
  ];
}

const whoIn = ({ who }: NextStep): string =>
  who.length > 0 ? seatsInWords(who, 'eller') : 'Ingen post har mandat til det.';

/** Whether the acting seat is one of those that are awaited, and may do it now. */
export function isMine({ commands = [], acting }: Run, { command, seats }: NextStep): boolean {
  const meant = acting !== undefined && seats.some((one) => isMeant(one, acting));
  return meant && commands.some((offer) => offer.command === command && offer.allowed);
}
