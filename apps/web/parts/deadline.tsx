import { away, deadline, untilMs } from '../words/dates.js';
import { capital } from '../words/danish.js';
import { Badge } from './badge.js';

const DAY_MS = 86_400_000;
const SOON_DAYS = 7;

/** A deadline as the day it is and how far away that is; marked where it is near or has passed. */
export function Deadline({ dueAt }: { readonly dueAt: string }) {
  const left = untilMs(dueAt);
  const near = left < SOON_DAYS * DAY_MS;
  return (
    <span className="deadline">
      <time dateTime={dueAt}>{deadline(dueAt)}</time>{' '}
      {near ? (
        <Badge kind={left < 0 ? 'error' : 'warning'}>
          {left < 0 ? `Overskredet: ${away(dueAt)}` : capital(away(dueAt))}
        </Badge>
      ) : (
        <span className="quiet">({away(dueAt)})</span>
      )}
    </span>
  );
}
