import { Page } from '../../parts/page.js';
import { PublicPlaces } from './public-places.js';

/** Where the public part begins. */
export default function PublicPage() {
  return (
    <Page
      title="Offentligt om sundhedsaftalerne"
      lead="Det, som region, kommuner og almen praksis i Syddanmark er blevet enige om. Du behøver ikke at logge ind."
    >
      <PublicPlaces />
    </Page>
  );
}
