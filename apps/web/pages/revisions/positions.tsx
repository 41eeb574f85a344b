import type { Run, RunEvent } from '../../api/types.js';
import { addressWith } from '../../parts/address.js';
import { Alert } from '../../parts/alert.js';
import { Link } from '../../parts/link.js';
import { WhoDid } from '../../run/actor.js';
import { SideAnswers, SideAwaited, awaitedOfSide } from '../../run/side-answers.js';
import { moment } from '../../words/dates.js';
import type { ConsentingSide, RevisionView } from './revision-view.js';

const sides = { municipal: 'Kommunal side', regional: 'Regional side' } as const;

interface PositionsProps {
  /** The page's own path, for the way to the contact directors. */
  readonly path: string;
  readonly run: Run;
  readonly view: RevisionView;
  readonly events: readonly RunEvent[];
}

/** What each side means beside what the other means: which track, why, and what it has signed. */
export function Positions({ path, run, view, events }: PositionsProps) {
  const { municipal, regional } = view.assessments;
  return (
    <>
      {view.disagreement && (
        <Alert kind="warning" heading="Siderne er ikke enige">
          <p>{view.disagreement}</p>
          {run.acting && (
            <p className="d-print-none">
              <Link href={`${addressWith(path, { handling: 'Escalate' })}#handlinger`}>
                Eskalér til kontaktdirektørerne
              </Link>
            </p>
          )}
        </Alert>
      )}
      {municipal && regional && municipal.choice === regional.choice && (
        <p>
          Siderne er enige: <strong>{choiceText(municipal.choice)}</strong>.
        </p>
      )}
      <div className="side-by-side">
        {(['municipal', 'regional'] as const).map((side) => (
          <OneSide key={side} {...{ path, run, view, events, side }} />
        ))}
      </div>
    </>
  );
}

function OneSide({ run, view, events, side }: PositionsProps & { readonly side: ConsentingSide }) {
  const assessment = view.assessments[side];
  const own = events.filter(({ metadata }) => metadata.mandate.side === side);
  const earlier = own.filter(({ type, metadata }) => isPosition(type) && metadata.recordedAt !== assessment?.at);
  const given = own.filter(({ type }) => type in consents);
  return (
    <section className="one-side" aria-label={sides[side]}>
      <h3>{sides[side]}</h3>
      {assessment ? (
        <>
          <p className="position">{choiceText(assessment.choice)}</p>
          <p className="as-written">{assessment.reason}</p>
          <p className="quiet small">
            <WhoDid event={own.find(({ metadata }) => metadata.recordedAt === assessment.at)} /> ·{' '}
            {moment(assessment.at)}
          </p>
        </>
      ) : (
        <p className="quiet">Har ikke peget på et spor{earlier.length > 0 && ' i den vurdering, der er i gang'}.</p>
      )}
      {given.length > 0 && (
        <>
          <h4>Har sagt ja eller nej</h4>
          <SideAnswers events={given} textOf={(event) => `${consents[event.type]}${draftBefore(events, event)}`} />
        </>
      )}
      <SideAwaited steps={awaitedOfSide(run, side)} />
      {earlier.length > 0 && (
        <details className="details">
          <summary className="details-summary">
            Tidligere holdninger<span className="sr-only"> fra {sides[side].toLowerCase()}</span>
          </summary>
          <ul className="details-text">
            {earlier.toReversed().map(({ id, type, data, metadata }) => {
              const { spor, reason } = data as { readonly spor?: number; readonly reason: string };
              return (
                <li key={id}>
                  {moment(metadata.recordedAt)}: {choiceText(type === 'SporProposed' ? spor! : 'noNeed')}. {reason}
                </li>
              );
            })}
          </ul>
        </details>
      )}
    </section>
  );
}

/** What a side says yes or no by, as it is read in a list. */
const consents: Readonly<Record<string, string>> = {
  SignedOff: 'Tovholderen har skrevet under på udkastet',
  DraftReturned: 'Har sendt udkastet tilbage',
  ReviewApproved: 'Kontaktdirektøren har sagt god for udkastet',
  ApprovedByChair: 'Formanden har godkendt',
  ReturnedByChair: 'Formanden har sendt tilbage',
  LowerSporConsented: 'Kontaktdirektøren har sagt ja til et lavere spor',
  LowerSporRefused: 'Kontaktdirektøren har sagt nej til et lavere spor',
};

const drafts = ['DraftSubmitted', 'SentToHearing', 'HearingDraftSubmitted'];

/** Which draft an answer was to: the newest that had been sent by then. */
function draftBefore(events: readonly RunEvent[], { revision, type }: RunEvent): string {
  const number = events.filter((one) => drafts.includes(one.type) && one.revision < revision).length;
  return number === 0 || type.startsWith('LowerSpor') ? '' : ` (version ${number})`;
}

const isPosition = (type: string): boolean => type === 'SporProposed' || type === 'NoNeedProposed';

const tracks: Readonly<Record<string, string>> = {
  1: 'Spor 1: kun fakta rettes',
  2: 'Spor 2: hele aftalen gennemses',
  3: 'Spor 3: en arbejdsgruppe skriver den om',
  noNeed: 'Intet behov for revision nu',
};

const choiceText = (choice: number | 'noNeed'): string => tracks[choice] ?? `Spor ${choice}`;
