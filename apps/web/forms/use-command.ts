import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { type Given, give, rehearse } from '../api/give-command.js';
import { problemFrom } from '../api/problem.js';
import type { Accepted, DeclaredCommand, Offer, Rehearsed } from '../api/types.js';
import { type FieldError, check } from './check.js';
import { dropDraft, keepDraft, readDraft } from './draft.js';
import { type FieldSchema, type Value, dataOf, emptyValue } from './schema.js';

/** A form for one command to one run. */
export interface CommandFormProps {
  readonly procedure: string;
  readonly id: string;
  readonly command: Pick<Offer | DeclaredCommand, 'command' | 'title' | 'description' | 'schema'>;
  /** The run's revision as it is shown; undefined for a run that is begun. */
  readonly revision?: number;
  /** What the fields hold from the beginning; a draft comes before it. */
  readonly initial?: object;
  /** What is sent with it and not asked for: the place decides it. */
  readonly fixed?: object;
  readonly onDone: (accepted: Accepted) => void;
  readonly onCancel?: () => void;
}

/** Where a form stands, and what can be done with it. */
export interface CommandState {
  readonly value: Value;
  readonly errors: readonly FieldError[];
  /** What the API refused it with, when that is not about a field. */
  readonly problem: unknown;
  /** The run has changed since `begunOn`, and nothing was written. */
  readonly conflict: boolean;
  readonly begunOn: number | undefined;
  readonly rehearsed: Rehearsed | undefined;
  readonly busy: boolean;
  readonly change: (value: Value) => void;
  readonly send: () => Promise<void>;
  readonly sendAnyway: () => Promise<void>;
  readonly tryOut: () => Promise<void>;
}

/** The state of one command's form, with its draft, its key and its conflicts. */
export function useCommand(props: CommandFormProps, schema: FieldSchema): CommandState {
  const { procedure, id, command, revision, initial, fixed, onDone } = props;
  const client = useQueryClient();
  const place = `${procedure}/${id}/${command.command}${fixed ? JSON.stringify(fixed) : ''}`;
  const [draft] = useState(() => readDraft(place));
  const [value, setValue] = useState<Value>(() => draft?.value ?? { ...(emptyValue(schema) as object), ...initial });
  const [begunOn, setBegunOn] = useState(draft?.revision);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [problem, setProblem] = useState<unknown>();
  const [conflictAt, setConflictAt] = useState<number>();
  const [rehearsed, setRehearsed] = useState<Rehearsed>();
  const [busy, setBusy] = useState(false);
  const sent = useRef({ text: '', key: '' });

  const given = (on = begunOn ?? revision): Given => {
    const data = { ...(dataOf(schema, value) as object), ...fixed };
    const text = JSON.stringify(data);
    // The same thing sent twice is one thing; something else is another.
    if (sent.current.text !== text) sent.current = { text, key: crypto.randomUUID() };
    const { key } = sent.current;
    return { procedure, id, command: command.command, data, key, ...(on !== undefined && { revision: on }) };
  };

  const ask = async <T>(question: () => Promise<T>): Promise<T | undefined> => {
    const missing = check(schema, value);
    setErrors(missing);
    setProblem(undefined);
    setRehearsed(undefined);
    if (missing.length > 0 || busy) return undefined;
    setBusy(true);
    try {
      const answer = await question();
      setConflictAt(undefined);
      return answer;
    } catch (error) {
      const { code, fields = [], revision: now } = problemFrom(error);
      if (code === 'stale-revision') setConflictAt(now);
      else if (fields.length > 0) setErrors(fields);
      else setProblem(error);
      return undefined;
    } finally {
      setBusy(false);
    }
  };

  const send = async (on?: number): Promise<void> => {
    const accepted = await ask(async () => {
      const answer = await give(given(on));
      dropDraft(place);
      // The form is busy until the page around it is as the command left it.
      await client.invalidateQueries();
      return answer;
    });
    if (accepted !== undefined) onDone(accepted);
  };

  return {
    value,
    errors,
    problem,
    conflict: conflictAt !== undefined,
    begunOn,
    rehearsed,
    busy,
    change(changed) {
      setValue(changed);
      const since = begunOn ?? revision;
      setBegunOn(since);
      keepDraft(place, { value: changed, ...(since !== undefined && { revision: since }) });
    },
    send: () => send(),
    sendAnyway() {
      setBegunOn(conflictAt);
      return send(conflictAt);
    },
    async tryOut() {
      setRehearsed(await ask(() => rehearse(given())));
    },
  };
}
