import type { Run, RunEvent } from '../api/types.js';
import { CommandForm } from '../forms/command-form.js';
import { Badge } from '../parts/badge.js';
import { moment } from '../words/dates.js';
import { WhoDid } from './actor.js';
import type { Comment } from './comments.js';
import { takesPart } from './takes-part.js';

interface CommentThreadProps {
  /** The discussion's own run. */
  readonly discussion: Run;
  /** The run that is discussed. */
  readonly about: Run;
  readonly comment: Comment;
  readonly answers: readonly Comment[];
  /** The events that they were written by, by the comment's number. */
  readonly who: ReadonlyMap<number, RunEvent>;
  readonly open: string | undefined;
  readonly onOpen: (form: string | undefined) => void;
}

/** A comment with its answers, and what one can do with it. */
export function CommentThread(props: CommentThreadProps) {
  const { comment, answers } = props;
  return (
    <>
      <Said {...props} comment={comment} />
      {answers.length > 0 && (
        <ol className="unstyled-list no-max-width answers">
          {answers.map((answer) => (
            <li key={answer.number}>
              <Said {...props} comment={answer} />
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

const words = {
  WriteComment: 'Svar',
  ResolveComment: 'Afslut',
  ReopenComment: 'Genåbn',
  WithdrawComment: 'Træk tilbage',
};
type Act = keyof typeof words;

function Said({ discussion, about, comment, who, open, onOpen }: CommentThreadProps) {
  const { number, text, standing, at } = comment;
  const possible: readonly Act[] = discussion.acting && takesPart(about) ? actsOn(comment, discussion.acting.seat) : [];
  const chosen = possible.find((act) => open === `${act}.${number}`);
  const command = discussion.commands?.find((offer) => offer.command === chosen);
  const { id, revision } = discussion;
  const close = () => onOpen(undefined);
  return (
    <div className={`comment ${standing}`}>
      <p className="quiet small">
        <strong>
          <WhoDid event={who.get(number)} />
        </strong>{' '}
        · {moment(at)} {standing === 'resolved' && <Badge kind="success">Afsluttet</Badge>}
        {standing === 'withdrawn' && <Badge>Trukket tilbage</Badge>}
      </p>
      <p className="as-written">{standing === 'withdrawn' ? <s>{text}</s> : text}</p>
      {possible.length > 0 && (
        <p className="comment-acts d-print-none">
          {possible.map((act) => (
            <button
              key={act}
              type="button"
              className="button button-unstyled function-link"
              aria-expanded={chosen === act}
              onClick={() => onOpen(chosen === act ? undefined : `${act}.${number}`)}
            >
              {words[act]}
              <span className="sr-only"> kommentar {number}</span>
            </button>
          ))}
        </p>
      )}
      {chosen && command && (
        <CommandForm
          key={chosen}
          procedure="discussion"
          {...{ id, revision, command }}
          fixed={
            chosen === 'WriteComment'
              ? { about: { procedure: about.procedure, id: about.id }, replyTo: number }
              : { number }
          }
          onDone={close}
          onCancel={close}
        />
      )}
    </div>
  );
}

/** What makes sense with a comment; whether one may is for the server to say. */
function actsOn({ standing, replyTo, seat }: Comment, mine: string): readonly Act[] {
  if (standing === 'withdrawn') return [];
  return [
    'WriteComment',
    ...(replyTo !== undefined
      ? []
      : standing === 'open'
        ? (['ResolveComment'] as const)
        : (['ReopenComment'] as const)),
    ...(seat === mine ? (['WithdrawComment'] as const) : []),
  ];
}
