import { useQuery } from '@tanstack/react-query';
import { inboxQuery } from '../api/case-queries.js';
import { useSession } from '../shell/session.js';
import { Alert } from '../parts/alert.js';

/** Says that a run waits for whoever reads it in another of their seats, with a button that takes that seat. */
export function WaitsInOtherSeat({ procedure, id }: { readonly procedure: string; readonly id: string }) {
  const { me, seat, chooseSeat } = useSession();
  const inbox = useQuery({ ...inboxQuery, enabled: me !== undefined && me !== null });
  const cases = inbox.data?.cases.filter((one) => one.procedure === procedure && one.id === id) ?? [];
  const [other] = cases;
  if (other === undefined || cases.some((one) => one.seat === seat?.seat)) return null;
  return (
    <div className="d-print-none waits-in-other-seat">
      <Alert kind="info" heading="Der ventes på dig i en anden post">
        <p>
          Du kan svare som {other.seatTitle}
          {other.onBehalfOf && ', hvor du er stedfortræder'}.
        </p>
        <button type="button" className="button button-primary" onClick={() => chooseSeat(other.seat)}>
          Skift til den post
        </button>
      </Alert>
    </div>
  );
}
