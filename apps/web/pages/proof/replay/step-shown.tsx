import { useQuery } from '@tanstack/react-query';
import type { Replay, ReplayStep } from '../../../api/proof-types.js';
import { stepQuery } from '../../../api/proof-queries.js';
import { diagramQuery, eventsQuery } from '../../../api/queries.js';
import type { RunEvent } from '../../../api/types.js';
import { Alert } from '../../../parts/alert.js';
import { Loaded } from '../../../parts/loaded.js';
import { Section } from '../../../parts/section.js';
import { Details } from '../../../run/details.js';
import { Statechart } from '../../../run/statechart.js';
import { effective, moment } from '../../../words/dates.js';
import { namesIn } from '../../../parts/names.js';
import { Possibilities } from './possibilities.js';
import { RulesInForce } from './rules-in-force.js';
import { StepDeadlines } from './step-deadlines.js';
import { StepList } from './step-list.js';
import { WhoActed } from './who-acted.js';

/** One step: what happened, who did it and by what right, what else was possible, and what the run knew. */
export function StepShown({ replay, step }: { readonly replay: Replay; readonly step: ReplayStep }) {
  const { procedure, id, steps } = replay;
  const { revision, event, verdict, problem, who, deadlines } = step;
  const events = useQuery(eventsQuery(procedure, id, 0, 1_000));
  const told = events.data?.events.find((one) => one.revision === revision);
  return (
    <>
      <div role="status" className="step-head">
        <p className="kicker">
          Skridt {revision + 1} af {steps.length}
        </p>
        <h2>{event.title}</h2>
        <p>
          {moment(event.recordedAt)}
          {event.effectiveOn && `, med virkning ${effective(event.effectiveOn)}`}
        </p>
      </div>
      {verdict === 'doesNotHold' && (
        <Alert kind="error" heading="Dette skridt holder ikke">
          {problem}. Det, der står gemt, er ikke det, reglerne giver.
        </Alert>
      )}
      {!step.readable && <Alert kind="error">Hændelsen er så beskadiget, at den ikke kan vises med ord.</Alert>}
      <div className="columns">
        <div>
          <Section title="Hvad skete der">
            <Happened step={step} told={told} />
          </Section>
          <Section title="Hvor forløbet stod">
            <Chart step={step} events={events.data?.events ?? []} />
          </Section>
        </div>
        <div>
          {who && (
            <Section title="Hvem, og med hvilken ret">
              <WhoActed who={who} names={namesIn(replay)} />
            </Section>
          )}
          {deadlines && (
            <Section title="Frister">
              <StepDeadlines deadlines={deadlines} />
            </Section>
          )}
          <Section title="Regler i kraft">
            <RulesInForce step={step} />
          </Section>
          <Section title="Alle skridt">
            <StepList replay={replay} at={revision} />
          </Section>
        </div>
      </div>
      <Section title="Hvad var ellers muligt">
        <ElsePossible {...{ procedure, id, revision }} />
      </Section>
    </>
  );
}

function Happened({ step, told }: { readonly step: ReplayStep; readonly told: RunEvent | undefined }) {
  const { event, before, after } = step;
  const { source } = event;
  return (
    <>
      <p>{event.description}</p>
      {before && after && (
        <p>
          {before.title === after.title ? (
            <>
              Forløbet blev stående i <strong>»{after.title}«</strong>.
            </>
          ) : (
            <>
              {before.title ? `Forløbet gik fra »${before.title}« til ` : 'Forløbet begyndte i '}
              <strong>»{after.title}«</strong>.
            </>
          )}
        </p>
      )}
      {told && <Details details={told.details} />}
      {source && (
        <p className="quiet">
          Kilde: {source.document}
          {source.locator && `, ${source.locator}`}
        </p>
      )}
      <details className="details">
        <summary className="details-summary">Til kontrol</summary>
        <dl className="details-text known">
          <div>
            <dt>Plads i loggen</dt>
            <dd>{event.position}</dd>
          </div>
          <div>
            <dt>Revision</dt>
            <dd>{step.revision}</dd>
          </div>
          <div>
            <dt>Hændelsens id</dt>
            <dd>{event.id}</dd>
          </div>
          <div>
            <dt>Hashværdi</dt>
            <dd className="hash">{event.hash}</dd>
          </div>
        </dl>
      </details>
    </>
  );
}

function Chart({ step, events }: { readonly step: ReplayStep; readonly events: readonly RunEvent[] }) {
  const { after, definition, revision } = step;
  const diagram = useQuery({ ...diagramQuery(definition?.definition ?? ''), enabled: definition !== undefined });
  if (!after || !definition) return <p className="quiet">Kan ikke tegnes.</p>;
  const until = events.filter((event) => event.revision <= revision);
  return (
    <Loaded query={diagram} what="Henter diagrammet">
      {(drawn) => <Statechart diagram={drawn} state={after} events={until} />}
    </Loaded>
  );
}

function ElsePossible({ procedure, id, revision }: { procedure: string; id: string; revision: number }) {
  const whole = useQuery(stepQuery(procedure, id, revision));
  return (
    <Loaded query={whole} what="Undersøger, hvad der ellers var muligt">
      {(told) => <Possibilities step={told} pending={told.revision !== revision} names={namesIn(told)} />}
    </Loaded>
  );
}
