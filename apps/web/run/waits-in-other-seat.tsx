import { useSession } from '../shell/session.js';
import { Alert } from '../parts/alert.js';
import { useMyCases } from './my-cases.js';

/** Says that a run waits for whoever reads it in another of their seats, with a button that takes that seat. */
export function WaitsInOtherSeat({ procedure, id }: { readonly procedure: string; readonly id: string }) {
  const { chooseSeat } = useSession();
  const cases = useMyCases(procedure, id);
  const [other] = cases?.elsewhere ?? [];
  if (other === undefined || cases?.here !== undefined) return null;
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
