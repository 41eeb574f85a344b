import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { give } from '../../api/give-command.js';
import { eventsQuery, runQuery } from '../../api/queries.js';
import type { Run } from '../../api/types.js';
import { ProblemAlert } from '../../parts/problem-alert.js';
import { WithNames } from '../../parts/with-names.js';
import { WhoDid } from '../../run/actor.js';
import { type Comment, commentsBy, discussionId } from '../../run/comments.js';
import { Section } from '../../parts/section.js';
import { moment } from '../../words/dates.js';

/** A question to those who take part, and what has been asked and answered; it decides nothing and stops nothing. */
export function Questions({ run }: { readonly run: Run }) {
  const { discussion, acting } = run;
  const id = discussion ? discussionId(discussion) : '';
  const isBegun = (discussion?.comments ?? 0) > 0;
  const comments = useQuery({ ...runQuery('discussion', id), enabled: isBegun });
  if (discussion === undefined) return null;
  const { comments: asked = [] } = (comments.data?.view ?? {}) as { comments?: readonly Comment[] };
  return (
    <Section title="Spørgsmål og svar undervejs">
      {asked.length > 0 && <Asked asked={asked} discussion={id} />}
      {acting && <Ask run={run} id={id} begun={comments.data?.revision} />}
    </Section>
  );
}

function Asked({ asked, discussion }: { readonly asked: readonly Comment[]; readonly discussion: string }) {
  const events = useQuery(eventsQuery('discussion', discussion, 0, 1_000));
  const who = commentsBy(events.data?.events ?? []);
  return (
    <WithNames of={events.data}>
      <ol className="unstyled-list no-max-width tasks">
        {asked.map((comment) => (
          <li key={comment.number}>
            <p className="quiet small">
              <strong>
                <WhoDid event={who.get(comment.number)} />
              </strong>{' '}
              · {moment(comment.at)}
            </p>
            <p className="as-written">{comment.standing === 'withdrawn' ? <s>{comment.text}</s> : comment.text}</p>
          </li>
        ))}
      </ol>
    </WithNames>
  );
}

interface AskProps {
  readonly run: Run;
  readonly id: string;
  /** The discussion's revision; undefined where nobody has said anything. */
  readonly begun: number | undefined;
}

function Ask({ run: { procedure, id: about }, id, begun }: AskProps) {
  const client = useQueryClient();
  const [text, setText] = useState('');
  const [key, setKey] = useState(() => crypto.randomUUID());
  const [problem, setProblem] = useState<unknown>();
  const [asked, setAsked] = useState(false);
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (text.trim() === '') return;
    try {
      const data = { about: { procedure, id: about }, text: text.trim() };
      const revision = begun === undefined ? {} : { revision: begun };
      await give({ procedure: 'discussion', id, command: 'WriteComment', data, key, ...revision });
      setText('');
      setKey(crypto.randomUUID());
      setProblem(undefined);
      setAsked(true);
      await client.invalidateQueries();
    } catch (error) {
      setProblem(error);
    }
  };
  return (
    <form className="d-print-none" onSubmit={(event) => void send(event)}>
      {problem !== undefined && <ProblemAlert error={problem} />}
      <p role="status">{asked && 'Sendt. Alle, der deltager i sagen, kan læse det.'}</p>
      <label className="form-label" htmlFor="spoergsmaal">
        Stil et spørgsmål, eller svar
      </label>
      <span className="form-hint" id="spoergsmaal-hjaelp">
        Det afgør ikke sagen og ændrer ikke fristen.
      </span>
      <textarea
        className="form-input wide"
        id="spoergsmaal"
        aria-describedby="spoergsmaal-hjaelp"
        maxLength={5_000}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <p>
        <button type="submit" className="button button-secondary">
          Send
        </button>
      </p>
    </form>
  );
}
