import type { ReactNode } from 'react';
import { Section } from '../parts/section.js';
import { AskDirectors } from './ask-directors.js';
import { Deadlines } from './deadlines.js';
import { NextSteps } from './next-steps.js';
import type { PageForms } from './page-forms.js';
import { SeatActions } from './seat-actions.js';

interface WhereItStandsProps extends PageForms {
  /** The page's own path, for links to its forms. */
  readonly path: string;
  /** What is awaited, where that is more than the run itself knows. */
  readonly awaited?: ReactNode;
  /** Below what is awaited. */
  readonly children?: ReactNode;
}

/** The first that is read of a run: what is missing, by whom and when, and what one can do oneself. */
export function WhereItStands({ run, path, open, onOpen, awaited, children }: WhereItStandsProps) {
  return (
    <div className="columns next-first">
      <div>
        <Section title="Hvad kan du gøre">
          <div id="handlinger" className="d-print-none">
            <SeatActions
              run={run}
              open={open}
              onOpen={onOpen}
              others={run.state.ended ? undefined : <AskDirectors run={run} open={open} onOpen={onOpen} />}
            />
          </div>
        </Section>
      </div>
      <div>
        <Section title="Hvad mangler, og hvem skal gøre det">{awaited ?? <NextSteps run={run} path={path} />}</Section>
        <Section title="Frister">
          <Deadlines run={run} />
        </Section>
        {children}
      </div>
    </div>
  );
}
