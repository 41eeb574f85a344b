import type { NextStep, Run, RunEvent } from '../api/types.js';
import { Badge } from '../parts/badge.js';
import { moment } from '../words/dates.js';
import { seatsInWords } from '../words/seats.js';
import { WhoDid } from './actor.js';

interface SideAnswersProps {
  readonly events: readonly RunEvent[];
  readonly textOf: (event: RunEvent) => string;
}

/** What a side has answered, each answer with who gave it and when. */
export function SideAnswers({ events, textOf }: SideAnswersProps) {
  return (
    <ul>
      {events.map((event) => (
        <li key={event.id}>
          {textOf(event)}
          <br />
          <span className="quiet small">
            <WhoDid event={event} /> · {moment(event.metadata.recordedAt)}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** What is awaited of one side only. */
export const awaitedOfSide = ({ next }: Run, side: string): readonly NextStep[] =>
  next.filter(({ seats }) => seats.length > 0 && seats.every((seat) => seat.side === side));

/** Whom of a side one waits for, and for what. */
export function SideAwaited({ steps }: { readonly steps: readonly NextStep[] }) {
  return steps.map(({ command, title, who }) => (
    <p key={command}>
      <Badge kind="warning">Ventes på</Badge> {title} ({seatsInWords(who, 'eller')})
    </p>
  ));
}
