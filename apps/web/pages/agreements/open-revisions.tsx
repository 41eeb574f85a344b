import { useQuery } from '@tanstack/react-query';
import { portfolioQuery } from '../../api/revision-queries.js';
import { Link, runHref } from '../../parts/link.js';

/** The revisions of an agreement that are going on, as one of its facts; nothing where none is. */
export function OpenRevisions({ agreement: id }: { readonly agreement: string }) {
  const { data: portfolio } = useQuery(portfolioQuery);
  const open = portfolio?.find(({ agreement }) => agreement.id === id)?.revisions.filter(({ ended }) => !ended) ?? [];
  if (open.length === 0) return null;
  return (
    <div>
      <dt>{open.length > 1 ? 'Revisioner i gang' : 'Revision i gang'}</dt>
      <dd>
        <ul className="unstyled-list no-max-width plain-lines">
          {open.map((one) => (
            <li key={one.id}>
              <Link href={runHref('revision', one.id)}>{one.title}</Link>
            </li>
          ))}
        </ul>
      </dd>
    </div>
  );
}
