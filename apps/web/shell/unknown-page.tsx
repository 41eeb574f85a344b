import { Link } from '../parts/link.js';
import { Page } from '../parts/page.js';

/** When there is no page at an address. */
export function UnknownPage() {
  return (
    <Page title="Siden findes ikke" lead="Adressen er forkert, eller siden er flyttet.">
      <p>
        <Link href="/">Gå til forsiden</Link>
      </p>
    </Page>
  );
}
