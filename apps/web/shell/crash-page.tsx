import { Page } from '../parts/page.js';
import { ProblemAlert } from '../parts/problem-alert.js';

/** When a page itself fails. A script that is gone since a new version was put in place is fetched by loading again. */
export function CrashPage({ error }: { readonly error: unknown }) {
  return (
    <main id="indhold" className="container page">
      <Page title="Siden kan ikke vises">
        <ProblemAlert error={error} onRetry={() => location.reload()} />
        <p>
          <a href="/">Gå til forsiden</a>
        </p>
      </Page>
    </main>
  );
}
