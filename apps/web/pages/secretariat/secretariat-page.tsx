import { type Card, Cards } from '../../parts/cards.js';
import { Page } from '../../parts/page.js';

const places: readonly Card[] = [
  { href: '/plan', title: 'Plan og indsatser', about: 'Implementeringsplanen som tavle, tidslinje og tabel.' },
  { href: '/tilslutning', title: 'Tilslutning', about: 'Hvem der har vedtaget hvilke aftaler, og hvem der mangler.' },
  { href: '/hoeringer', title: 'Høringer og godkendelser', about: 'Svar og frister, også skriftlige godkendelser.' },
  { href: '/udpegninger', title: 'Udpegninger', about: 'Poster i arbejdsgrupperne, der er besat, og som mangler.' },
  { href: '/organisation', title: 'Organisation', about: 'Organer, poster og personer på en hvilken som helst dag.' },
  { href: '/styringsmodel', title: 'Styringsmodel', about: 'Reglerne i ord, og hvad en ændring ville betyde.' },
];

/** The way in to all that the secretariat keeps. */
export default function SecretariatPage() {
  return (
    <Page title="Sekretariat" lead="Det, sekretariatet holder øje med.">
      <Cards cards={places} />
    </Page>
  );
}
