import { type ReactNode, useState } from 'react';
import type { Accepted, Run, WaitingCase } from '../../api/types.js';
import { Alert } from '../../parts/alert.js';
import { Badge } from '../../parts/badge.js';
import { Link, runHref } from '../../parts/link.js';
import { Loading } from '../../parts/loading.js';
import { Page } from '../../parts/page.js';
import { Section } from '../../parts/section.js';
import { effective } from '../../words/dates.js';
import { Decide } from './decide.js';
import { useMyCases } from '../../run/my-cases.js';
import { Questions } from './questions.js';
import { type IfNothing, Silence } from './silence.js';

interface CaseFrameProps {
  readonly run: Run;
  readonly kicker: string;
  readonly title: string;
  /** One sentence, where the title does not say what is asked. */
  readonly about?: string | undefined;
  readonly blocking?: boolean;
  /** What happens by itself, where the run says so also to those whom it does not wait for. */
  readonly ifNothing?: IfNothing | undefined;
  /** What one must have read before deciding. */
  readonly matter: ReactNode;
  /** What one may want to look at. */
  readonly beside: ReactNode;
  /** What the first way of answering can be filled in with: `Kommunernes holdning`. */
  readonly suggestions?: readonly { readonly text: string; readonly fills: object }[];
  /** What the form of a command holds from the beginning. */
  readonly initial?: { readonly [command: string]: object };
}

/** What every case looks like: what it is about, what happens without an answer, the matter, and the answer. */
export function CaseFrame(props: CaseFrameProps) {
  const { run, kicker, title, matter, beside, ...answering } = props;
  const { procedure, id, state } = run;
  const cases = useMyCases(procedure, id);
  const [done, setDone] = useState<Accepted>();
  if (cases === undefined) return <Loading what="Finder ud af, om sagen venter på dig" />;
  const mine = cases.here ?? cases.elsewhere[0];
  const silence = mine?.ifNothingIsDone ?? props.ifNothing;
  return (
    <div className="case">
      <Page title={title} kicker={kicker} lead={<Lead {...props} />}>
        {mine && <AskedBy waiting={mine} />}
        {done && <Done accepted={done} />}
        {silence && !state.ended && !done && <Silence ifNothing={silence} mine={mine !== undefined} />}
        <div className="columns">
          <div>
            {matter}
            <Section title="Din afgørelse">
              <Decide {...answering} {...{ run, cases, done }} onDone={setDone} />
            </Section>
          </div>
          <div>
            {beside}
            <Questions run={run} />
            <Section title="Mere om sagen">
              <p>
                <Link href={runHref(procedure, id)}>Hele forløbet med diagram, frister og historik</Link>
              </p>
            </Section>
          </div>
        </div>
      </Page>
    </div>
  );
}

function Lead({ run: { state }, about, blocking = false }: CaseFrameProps) {
  return (
    <>
      {about !== undefined && <p>{about}</p>}
      <p className="case-state">
        {state.title} {blocking && !state.ended && <Badge kind="error">Standser arbejdet</Badge>}{' '}
        {state.ended && <Badge>Afsluttet</Badge>}
      </p>
    </>
  );
}

function AskedBy({ waiting: { kind, askedBy, askedOn } }: { readonly waiting: WaitingCase }) {
  return (
    <p className="quiet small">
      {kind === 'escalation' || kind === 'advice' ? 'Rejst' : 'Sendt videre'} af {askedBy} den {effective(askedOn)}
    </p>
  );
}

function Done({ accepted }: { readonly accepted: Accepted }) {
  return (
    <Alert kind="success" heading={`Registreret: ${accepted.event.title}`} live>
      <p>Sagen står nu i »{(accepted.state as { title: string }).title}«.</p>
      <p>
        <Link href="/sager">Tilbage til dine sager</Link>
      </p>
    </Alert>
  );
}
