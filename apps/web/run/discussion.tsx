import { useQuery } from '@tanstack/react-query';
import { eventsQuery, procedureQuery, runQuery } from '../api/queries.js';
import { CommandForm } from '../forms/command-form.js';
import { withoutFields } from '../forms/without-fields.js';
import { Loaded } from '../parts/loaded.js';
import { WithNames } from '../parts/with-names.js';
import { CommentThread } from './comment-thread.js';
import { type Comment, answersByComment, commentsBy, discussionId } from './comments.js';
import type { PageForms } from './page-forms.js';
import { takesPart } from './takes-part.js';

/** What those who take part have said about a run. It moves nothing, and asks nobody for anything. */
export function Discussion({ run, open, onOpen }: PageForms) {
  const { discussion } = run;
  if (discussion === undefined) return null;
  const id = discussionId(discussion);
  return discussion.comments > 0 ? (
    <Comments run={run} id={id} open={open} onOpen={onOpen} />
  ) : (
    <>
      <p className="quiet">Ingen har skrevet noget endnu.</p>
      <Write run={run} id={id} open={open} onOpen={onOpen} />
    </>
  );
}

interface InDiscussion extends PageForms {
  readonly id: string;
}

function Comments(props: InDiscussion) {
  const { id } = props;
  const discussion = useQuery(runQuery('discussion', id));
  const events = useQuery(eventsQuery('discussion', id, 0, 1_000));
  return (
    <Loaded query={discussion} what="Henter kommentarerne">
      {(known) => {
        const { comments } = known.view as { readonly comments: readonly Comment[] };
        const who = commentsBy(events.data?.events ?? []);
        const answers = answersByComment(comments);
        return (
          <WithNames of={events.data}>
            <ol className="unstyled-list no-max-width comments">
              {comments
                .filter(({ replyTo }) => replyTo === undefined)
                .map((comment) => (
                  <li key={comment.number}>
                    <CommentThread
                      discussion={known}
                      about={props.run}
                      comment={comment}
                      answers={answers.get(comment.number)!}
                      who={who}
                      open={props.open}
                      onOpen={props.onOpen}
                    />
                  </li>
                ))}
            </ol>
            <Write {...props} revision={known.revision} />
          </WithNames>
        );
      }}
    </Loaded>
  );
}

const FORM = 'WriteComment';

/** A new comment answers none, so it is not asked which. */
const ANSWERED = ['replyTo'];

function Write({ run, id, open, onOpen, revision }: InDiscussion & { readonly revision?: number }) {
  const { data: procedure } = useQuery(procedureQuery('discussion'));
  const command = procedure?.commands.find((one) => one.command === FORM);
  if (run.acting === undefined || command === undefined) return null;
  if (!takesPart(run)) return <p className="quiet">Kun de poster, der deltager i forløbet, kan kommentere.</p>;
  if (open !== FORM) {
    return (
      <button type="button" className="button button-secondary d-print-none" onClick={() => onOpen(FORM)}>
        Skriv en kommentar
      </button>
    );
  }
  return (
    <CommandForm
      procedure="discussion"
      id={id}
      command={withoutFields(command, ANSWERED)}
      {...(revision !== undefined && { revision })}
      fixed={{ about: { procedure: run.procedure, id: run.id } }}
      onDone={() => onOpen(undefined)}
      onCancel={() => onOpen(undefined)}
    />
  );
}
