import type { PortfolioEntry, RunningRevision } from '../../api/revision-queries.js';
import { addressWith } from '../../parts/address.js';
import { Badge } from '../../parts/badge.js';
import { Deadline } from '../../parts/deadline.js';
import { Link, runHref } from '../../parts/link.js';
import { MadeAs } from '../../parts/made-as.js';
import { together } from '../overview/together.js';
import { counted } from '../../words/danish.js';
import { seatsInWords } from '../../words/seats.js';
import { away, effective, untilMs } from '../../words/dates.js';

/** An agreement in the portfolio: what applies, when it is to be looked at again, and its revisions. */
export function AgreementCard({ entry }: { readonly entry: PortfolioEntry }) {
  const { agreement, tovholderfunktion, version, nextReview, revisions } = entry;
  const open = revisions.filter(({ ended }) => !ended);
  const past = revisions.length - open.length;
  return (
    <article className="agreement-card">
      <h3>
        <Link href={runHref('agreement', agreement.id)}>{agreement.label}</Link>
      </h3>
      <dl className="facts">
        <div>
          <dt>Gælder nu</dt>
          <dd>
            {version ? (
              <>
                Version {version.number}: {version.name}
                {version.takenIntoUseOn && <>, taget i brug {effective(version.takenIntoUseOn)}</>}
              </>
            ) : (
              'Ingen version er registreret i kraft'
            )}
            {agreement.title !== 'I kraft' && version !== null && <> ({agreement.title.toLowerCase()})</>}
          </dd>
        </div>
        <div>
          <dt>Næste gennemsyn</dt>
          <dd>{nextReview ? <NextReview day={nextReview} /> : <span className="quiet">Ikke planlagt</span>}</dd>
        </div>
        <div>
          <dt>Tovholdere</dt>
          <dd>{tovholderfunktion?.name ?? <span className="quiet">Ingen tovholderfunktion er registreret</span>}</dd>
        </div>
      </dl>
      {open.map((revision) => (
        <OpenRevision key={revision.id} revision={revision} />
      ))}
      <p className="card-foot quiet small">
        {open.length === 0 && 'Ingen revision i gang. '}
        {past > 0 && `${counted(past, 'afsluttet revision', 'afsluttede revisioner')}. `}
        <Link href={addressWith('/revisioner/ny', { aftale: agreement.id })} className="d-print-none">
          Rejs behov for revision<span className="sr-only"> af {agreement.label}</span>
        </Link>
      </p>
    </article>
  );
}

function NextReview({ day }: { readonly day: string }) {
  const passed = untilMs(`${day}T23:59:59Z`) < 0;
  return (
    <>
      {effective(day)} ({away(`${day}T12:00:00Z`)}) {passed && <Badge kind="warning">Overskredet</Badge>}
    </>
  );
}

/** A revision that is going on: where it stands, and every one who is awaited in it or in what it waits for. */
function OpenRevision({ revision }: { readonly revision: RunningRevision }) {
  const { id, title, awaiting } = revision;
  return (
    <div className="open-revision">
      <p>
        <strong>
          <Link href={runHref('revision', id)}>Revision i gang</Link>
        </strong>{' '}
        · {title}
        <br />
        <MadeAs run={revision} />
      </p>
      {awaiting.length === 0 ? (
        <p className="quiet small">Der ventes ikke på nogen i revisionen.</p>
      ) : (
        <ul className="awaited">
          {together(awaiting).map(({ commandTitle, who, dueAt, procedure, id: run, label }, at) => (
            <li key={at}>
              <strong>{commandTitle}</strong>
              {procedure !== 'revision' && (
                <>
                  {' '}
                  i <Link href={runHref(procedure, run)}>{label}</Link>
                </>
              )}
              : {seatsInWords(who, 'eller')}
              {dueAt && (
                <>
                  {' '}
                  senest <Deadline dueAt={dueAt} />
                </>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
