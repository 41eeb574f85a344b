import { addressWith } from './address.js';
import { Link } from './link.js';

interface ViewsProps {
  /** What is chosen between, for those who do not see where it stands. */
  readonly label: string;
  readonly path: string;
  /** What stands after the question mark now; it is kept. */
  readonly search: { readonly [name: string]: string | undefined };
  readonly views: readonly { readonly value: string; readonly text: string }[];
}

/** Ways to see the same thing. The chosen one stands in the address as `visning`; the first needs no word there. */
export function Views({ label, path, search, views }: ViewsProps) {
  const chosen = views.find(({ value }) => value === search['visning']) ?? views[0];
  return (
    <nav className="views d-print-none" aria-label={label}>
      <ul className="unstyled-list no-max-width">
        {views.map((view, at) => (
          <li key={view.value}>
            <Link
              href={addressWith(path, { ...search, visning: at === 0 ? undefined : view.value })}
              {...(view === chosen && { 'aria-current': 'page' as const })}
            >
              {view.text}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
