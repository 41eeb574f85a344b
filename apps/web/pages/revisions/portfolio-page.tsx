import { useQuery } from '@tanstack/react-query';
import { type PortfolioEntry, portfolioQuery } from '../../api/revision-queries.js';
import { Link } from '../../parts/link.js';
import { Loaded } from '../../parts/loaded.js';
import { Page } from '../../parts/page.js';
import { Section } from '../../parts/section.js';
import { useSession } from '../../shell/session.js';
import { counted } from '../../words/danish.js';
import { AgreementCard } from './agreement-card.js';

/** The agreements: those that one's own tovholderfunktion looks after first, each with what is going on in it. */
export default function PortfolioPage() {
  const portfolio = useQuery(portfolioQuery);
  const { me } = useSession();
  const bodies = new Set(me?.seats.map(({ body }) => body));
  return (
    <Page title="Aftaler og revisioner" lead="Hvad gælder, hvad er ved at blive revideret, og hvem ventes der på?">
      <p className="page-links d-print-none">
        <Link className="button button-primary" href="/revisioner/ny">
          Rejs behov for revision
        </Link>
        <Link href="/kommissorier">Alle kommissorier</Link>
        <Link href="/forloeb/revision">Søg i alle revisioner</Link>
      </p>
      <Loaded query={portfolio} what="Henter aftalerne">
        {(all) => {
          const own = all.filter(({ tovholderfunktion }) => tovholderfunktion && bodies.has(tovholderfunktion.id));
          const others = all.filter((entry) => !own.includes(entry));
          return (
            <>
              {own.length > 0 && (
                <Section title={`Jeres aftaler (${own[0]!.tovholderfunktion!.name})`}>
                  <Cards entries={own} />
                </Section>
              )}
              <Section title={own.length > 0 ? 'Andre aftaler' : 'Alle aftaler'}>
                <p className="quiet">{counted(others.length, 'aftale', 'aftaler')}</p>
                <Cards entries={others} />
              </Section>
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}

/** Those with something going on come first; within that they keep their Danish order. */
function Cards({ entries }: { readonly entries: readonly PortfolioEntry[] }) {
  const going = ({ revisions }: PortfolioEntry): number => Number(revisions.some(({ ended }) => !ended));
  return (
    <ul className="unstyled-list no-max-width portfolio">
      {entries
        .toSorted((one, other) => going(other) - going(one))
        .map((entry) => (
          <li key={entry.agreement.id}>
            <AgreementCard entry={entry} />
          </li>
        ))}
    </ul>
  );
}
