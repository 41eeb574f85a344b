import { Page } from '../../parts/page.js';
import { Section } from '../../parts/section.js';
import { PublicPlaces } from '../public/public-places.js';

/** The front page for whoever is not logged in. */
export function Welcome() {
  return (
    <Page
      title="Samarbejdet om sundhedsaftalerne i Syddanmark"
      lead="Her følger region, kommuner og almen praksis aftalerne, fra et behov bliver rejst, til en ny version gælder."
    >
      <p>
        Log ind med din organisations login for at se, hvad der venter på dig, og for at handle i de poster, du har.
      </p>
      <p>
        <a className="button button-primary" href="/auth/login?returnTo=/">
          Log ind
        </a>
      </p>
      <Section title="Uden login kan du læse">
        <PublicPlaces />
      </Section>
    </Page>
  );
}
