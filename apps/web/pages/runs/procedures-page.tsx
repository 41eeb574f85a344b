import { useQuery } from '@tanstack/react-query';
import { proceduresQuery } from '../../api/queries.js';
import { Link } from '../../parts/link.js';
import { Loaded } from '../../parts/loaded.js';
import { Page } from '../../parts/page.js';

/** Every kind of run there is. */
export default function ProceduresPage() {
  const procedures = useQuery(proceduresQuery);
  return (
    <Page title="Forløb" lead="Alt, hvad der går sin gang i samarbejdet, efter art.">
      <Loaded query={procedures}>
        {(all) => (
          <ul className="unstyled-list no-max-width cards">
            {all.map(({ name, title, description }) => (
              <li key={name}>
                <Link href={`/forloeb/${name}`} className="card-link">
                  <strong>{title}</strong>
                  <span>{description}</span>
                </Link>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </Page>
  );
}
