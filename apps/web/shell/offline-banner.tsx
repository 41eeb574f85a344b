import { useReachable } from '../api/reachable.js';

/** Says plainly that there is no connection, and what that means; and nothing when there is one. */
export function OfflineBanner() {
  const reachable = useReachable();
  return (
    <div role="status" className="d-print-none">
      {!reachable && (
        <div className="offline">
          <p className="container">
            <strong>Ingen forbindelse.</strong> Du kan læse det, der allerede er hentet. Det, du skriver, gemmes på
            denne computer, indtil du kan sende det.
          </p>
        </div>
      )}
    </div>
  );
}
