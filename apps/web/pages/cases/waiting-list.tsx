import type { WaitingCase } from '../../api/types.js';
import { Badge } from '../../parts/badge.js';
import { Deadline } from '../../parts/deadline.js';
import { Link } from '../../parts/link.js';
import { PersonName } from '../../parts/person-name.js';
import { useSession } from '../../shell/session.js';
import { effective } from '../../words/dates.js';
import { caseHref } from '../../run/my-cases.js';

/** Cases below each other, each with what it takes to choose which to open. Opening one takes its seat. */
export function WaitingList({ cases }: { readonly cases: readonly WaitingCase[] }) {
  const { seat, chooseSeat } = useSession();
  const severalSeats = new Set(cases.map((one) => one.seat)).size > 1;
  return (
    <ol className="unstyled-list no-max-width waiting">
      {cases.map((one) => (
        <li key={`${one.procedure}/${one.id}/${one.seat}`} className={one.onBehalfOf ? 'stands-in' : undefined}>
          <p className="waiting-kind">
            <span className="kicker">{one.kindTitle}</span>{' '}
            {one.blocking && <Badge kind="error">Standser arbejdet</Badge>}
            {one.onBehalfOf && <Badge kind="warning">Du er stedfortræder</Badge>}
          </p>
          <h3>
            <Link href={caseHref(one)} onClick={() => seat?.seat !== one.seat && chooseSeat(one.seat)}>
              {one.about}
            </Link>
          </h3>
          {one.more && <p className="waiting-more">{one.more}</p>}
          {one.dueAt && (
            <p>
              Svar senest <Deadline dueAt={one.dueAt} />
            </p>
          )}
          <p>
            <strong>Hvis du ikke gør noget:</strong> {one.ifNothingIsDone.text}
          </p>
          {one.reasons.length > 0 && <p>Du kan ikke selv svare: {one.reasons.join(' ')}</p>}
          <p className="quiet small">
            {one.kind === 'escalation' || one.kind === 'advice' ? 'Rejst' : 'Sendt videre'} af {one.askedBy} den{' '}
            {effective(one.askedOn)}
            {one.onBehalfOf && (
              <>
                <br />
                Du svarer som stedfortræder for <PersonName id={one.onBehalfOf} />: {one.seatTitle}
              </>
            )}
            {!one.onBehalfOf && severalSeats && (
              <>
                <br />
                Du svarer som {one.seatTitle}
              </>
            )}
          </p>
        </li>
      ))}
    </ol>
  );
}
