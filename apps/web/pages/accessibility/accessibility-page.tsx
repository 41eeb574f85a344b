import { Link } from '../../parts/link.js';
import { Page } from '../../parts/page.js';
import { Section } from '../../parts/section.js';
import { effective } from '../../words/dates.js';
import { howTested, knownLacks, lastReviewed } from './statement.js';

/**
 * The statement that the Danish act on web accessibility asks for: what is missing, how it was found, and whom to tell.
 */
export default function AccessibilityPage() {
  return (
    <Page
      title="Tilgængelighedserklæring"
      lead="Sporskifte skal kunne bruges af alle. Her står, hvad vi ved, der mangler."
    >
      <Section title="Hvor langt er vi">
        <p>
          Loven om tilgængelighed af offentlige organers websteder og mobilapplikationer (webtilgængelighedsloven)
          kræver, at siderne følger EN 301 549, og dermed WCAG 2.1 på niveau A og AA. Siderne er{' '}
          <strong>delvist</strong> i overensstemmelse med kravene, fordi de ikke er afprøvet af alle, de skal kunne
          bruges af.
        </p>
      </Section>
      <Section title="Hvad vi ved, der mangler">
        <ul>
          {knownLacks.map(({ what, instead }) => (
            <li key={what}>
              <strong>{what}</strong> {instead}
            </li>
          ))}
        </ul>
      </Section>
      <Section title="Sådan er det undersøgt">
        <ul>
          {howTested.map((way) => (
            <li key={way}>{way}</li>
          ))}
        </ul>
        <p>Erklæringen bygger på en selvevaluering. Den er sidst gennemgået den {effective(lastReviewed)}.</p>
      </Section>
      <Section title="Hvis der er noget, du ikke kan bruge">
        <p>
          Skriv til sekretariatet for den tværsektorielle koordination i din region eller kommune, og fortæl, hvilken
          side det drejer sig om, og hvad du ville. Du kan også få det, du mangler, på en anden måde. Har du svært ved
          at finde vej, så begynd på <Link href="/offentligt">de offentlige sider</Link>.
        </p>
      </Section>
      <Section title="Hvis du ikke får et svar, du kan bruge">
        <p>
          Digitaliseringsstyrelsen fører tilsyn med loven. Du kan klage til den på{' '}
          <a href="https://www.digst.dk/webtilgaengelighed">digst.dk/webtilgaengelighed</a>.
        </p>
      </Section>
    </Page>
  );
}
