import { useQuery } from '@tanstack/react-query';
import { proceduresQuery } from '../../api/queries.js';
import { Cards } from '../../parts/cards.js';
import { Loaded } from '../../parts/loaded.js';
import { Page } from '../../parts/page.js';

/** Every kind of run there is. */
export default function ProceduresPage() {
  const procedures = useQuery(proceduresQuery);
  return (
    <Page title="Forløb" lead="Alt, hvad der går sin gang i samarbejdet, efter art.">
      <Loaded query={procedures}>
        {(all) => (
          <Cards
            cards={all.map(({ name, title, description }) => ({ href: `/forloeb/${name}`, title, about: description }))}
          />
        )}
      </Loaded>
    </Page>
  );
}
