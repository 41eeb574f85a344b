import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { diagramQuery, eventsQuery } from '../api/queries.js';
import type { Run, RunEvent } from '../api/types.js';
import { Loaded } from '../parts/loaded.js';
import { WithNames } from '../parts/with-names.js';
import { Section } from '../parts/section.js';
import { counted } from '../words/danish.js';
import { Attachments } from './attachments.js';
import { Details } from './details.js';
import { Discussion } from './discussion.js';
import { History } from './history.js';
import type { PageForms } from './page-forms.js';
import { Statechart } from './statechart.js';

/** A part of a long page, as it is named in the list of them. */
export interface Part {
  readonly id: string;
  readonly title: string;
  readonly content: ReactNode;
}

/** The parts of a long page, with a way to each of them first. */
export function Parts({ parts }: { readonly parts: readonly Part[] }) {
  return (
    <>
      <nav className="on-this-page d-print-none" aria-label="På denne side">
        <ul className="unstyled-list no-max-width">
          {parts.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
      {parts.map(({ id, title, content }) => (
        <div id={id} key={id}>
          <Section title={title}>{content}</Section>
        </div>
      ))}
    </>
  );
}

/** All that has happened in a run; empty until it is there. */
export function useRunEvents({ procedure, id }: Pick<Run, 'procedure' | 'id'>): readonly RunEvent[] {
  return useQuery(eventsQuery(procedure, id, 0, 1_000)).data?.events ?? [];
}

/** Shows something with the names of those who have acted in a run. */
export function WithActors({ run, children }: { readonly run: Run; readonly children: ReactNode }) {
  const { data } = useQuery(eventsQuery(run.procedure, run.id, 0, 1_000));
  return <WithNames of={data}>{children}</WithNames>;
}

/** The comments to a run, with how many are open in the part's own title. */
export const discussionPart = (forms: PageForms): Part => {
  const open = forms.run.discussion?.open ?? 0;
  return {
    id: 'droeftelse',
    title: open > 0 ? `Kommentarer (${counted(open, 'åben', 'åbne')})` : 'Kommentarer',
    content: <Discussion {...forms} />,
  };
};

/** The files of a run. */
export const attachmentsPart = (forms: PageForms): Part => ({
  id: 'bilag',
  title: 'Bilag',
  content: <Attachments {...forms} />,
});

/** The parts that every run has last: its way, what is known, and what has happened. */
export function lastParts(run: Run, events: readonly RunEvent[]): readonly Part[] {
  const { procedure, id, revision, details } = run;
  return [
    { id: 'vejen', title: 'Vejen gennem forløbet', content: <Chart run={run} events={events} /> },
    {
      id: 'registreret',
      title: 'Alt, der er registreret',
      content: (
        <details className="details">
          <summary className="details-summary">Vis alt, der er registreret</summary>
          <div className="details-text">
            <Details details={details} />
          </div>
        </details>
      ),
    },
    { id: 'historik', title: 'Historik', content: <History {...{ procedure, id, revision }} /> },
  ];
}

function Chart({ run, events }: { readonly run: Run; readonly events: readonly RunEvent[] }) {
  const diagram = useQuery(diagramQuery(run.definition));
  return (
    <Loaded query={diagram} what="Henter diagrammet">
      {(drawn) => <Statechart diagram={drawn} state={run.state} events={events} />}
    </Loaded>
  );
}
