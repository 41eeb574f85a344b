import { Link } from '../parts/link.js';
import { Page } from '../parts/page.js';

/** Instead of a page that is only for those who are logged in: how one comes in, and what there is without. */
export function LogInPage() {
  const here = location.pathname + location.search;
  return (
    <Page title="Log ind for at se siden" lead="Siden er for dem, der arbejder med aftalerne.">
      <p>
        <a className="button button-primary" href={`/auth/login?returnTo=${encodeURIComponent(here)}`}>
          Log ind
        </a>
      </p>
      <p>
        Uden login kan du læse <Link href="/offentligt">aftaler, kommissorier, organer og planen</Link>.
      </p>
    </Page>
  );
}
