import { problemFrom } from '../api/problem.js';
import { Alert } from './alert.js';

/** What went wrong, in the words the API gave it; with a way to log in where that is what is missing. */
export function ProblemAlert({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }) {
  const { title, detail, status, code } = problemFrom(error);
  const here = location.pathname + location.search;
  return (
    <Alert kind="error" heading={title} live>
      <p>{detail}</p>
      {status === 401 && (
        <a className="button button-primary" href={`/auth/login?returnTo=${encodeURIComponent(here)}`}>
          Log ind
        </a>
      )}
      {status !== 401 && onRetry && (
        <button type="button" className="button button-secondary" onClick={onRetry}>
          Prøv igen
        </button>
      )}
      <p className="quiet small d-print-none">Kode: {code}</p>
    </Alert>
  );
}
