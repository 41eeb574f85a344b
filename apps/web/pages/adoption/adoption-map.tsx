import type { AdoptingParty, AgreementAdoption } from '../../api/overview-types.js';
import { Link } from '../../parts/link.js';
import { adoptionHref } from './adoption-href.js';
import { Sign } from './sign.js';
import { standingFor } from './standing.js';

interface AdoptionMapProps {
  readonly agreements: readonly AgreementAdoption[];
  readonly parties: readonly AdoptingParty[];
}

/** Agreements against parties, a sign in each cell. Scrolls sideways where it is wider than the page. */
export function AdoptionMap({ agreements, parties }: AdoptionMapProps) {
  if (agreements.length === 0 || parties.length === 0) return <p className="empty">Der er ikke noget at vise.</p>;
  return (
    <div className="adoption-scroll" role="region" aria-label="Aftaler og parter" tabIndex={0}>
      <table className="adoption-map">
        <caption className="sr-only">Hver parts stilling til hver aftale</caption>
        <thead>
          <tr>
            <th scope="col">Aftale</th>
            {parties.map(({ id, name }) => (
              <th scope="col" key={id} className="party">
                <span>{name.replace(/ Kommune$/, '')}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {agreements.map((agreement) => (
            <tr key={agreement.id}>
              <th scope="row">
                <Link href={adoptionHref(agreement.id)}>{agreement.title}</Link>
              </th>
              {parties.map((party) => {
                const standing = standingFor(party, agreement);
                return (
                  <td key={party.id} className={standing.key}>
                    <Sign standing={standing} />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
