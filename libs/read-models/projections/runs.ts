import { streamOf } from '#engine/fold.js';
import type { Ref, Run } from '#engine/procedure.js';
import { followed, levelOf } from '#engine/reading-level.js';
import { createInsert } from '../database/insert.js';
import { danishFold } from '../danish.js';
import { type RunRow, runsShape } from '../tables/run-row.js';
import type { Folding, Step } from './folding.js';
import type { Projection } from './projection.js';
import type { Labelled } from './labels.js';
import { reading } from './unreadable.js';

/** The current state of every run. A run that changed several times in a batch is written once. */
export function runsProjection(folding: Folding, labelled: Labelled): Projection {
  const upsert = createInsert(runsShape, 'replace');
  return {
    shape: runsShape,
    async plan(events) {
      const last = [...(await folding.fold(events)).values()].map((steps) => steps.at(-1)!);
      return (trx, table) => upsert(trx, table, last, (step) => reading(step.event, () => rowOf(step, labelled)));
    },
    forget() {},
  };
}

function rowOf({ event, installed, run, to }: Step, labelled: Labelled): RunRow {
  const { value, states, title, ended } = to;
  const { procedure, id, definition, revision, position, hash, openedAt, changedAt } = run;
  const { label, sortLabel, folded } = labelled(installed.procedure.label(run.context));
  return {
    stream: event.stream,
    procedure,
    id,
    definition,
    value,
    states,
    title,
    ended,
    label,
    sortLabel,
    search: `${folded} ${danishFold(id)}`,
    subject: subjectOf(installed.procedure.subject?.(run.context)),
    context: JSON.stringify(run.context),
    revision,
    position,
    hash,
    openedAt,
    changedAt,
    timers: JSON.stringify(run.timers),
    nextDueAt: nextDueAt(run),
    heirs: JSON.stringify(run.heirs ?? []),
    documents: JSON.stringify(run.documents ?? []),
    level: levelOf(installed, run),
    follows: streamOrNull(followed(installed.procedure, run)),
    closed: run.closed === undefined ? null : JSON.stringify(run.closed),
  };
}

function streamOrNull(ref: Ref | undefined): string | null {
  return ref ? streamOf(ref) : null;
}

function subjectOf(subject: Ref | undefined): string | null {
  return subject ? `${subject.procedure}/${subject.id}` : null;
}

function nextDueAt({ timers }: Run): string | null {
  return timers.map(({ dueAt }) => dueAt).sort()[0] ?? null;
}
