import { Icon } from './icon.js';
import { Link } from './link.js';

/** Where in a list a page begins, as its address says it: `?fra=25`. */
export const offsetIn = ({ fra }: { readonly [name: string]: string | undefined }): number =>
  /^\d{1,9}$/.test(fra ?? '') ? Number(fra) : 0;

interface PagerProps {
  readonly total: number;
  readonly offset: number;
  readonly limit: number;
  /** The address of the page that begins at an offset. */
  readonly hrefAt: (offset: number) => string;
}

/** Leads through a list that is longer than a page. Nothing where it is not. */
export function Pager({ total, offset, limit, hrefAt }: PagerProps) {
  if (total <= limit) return null;
  const page = Math.floor(offset / limit) + 1;
  const pages = Math.ceil(total / limit);
  return (
    <nav className="pager" aria-label="Sider i listen">
      {page > 1 && (
        <Link className="button button-secondary" href={hrefAt(offset - limit)}>
          <Icon name="back" />
          Forrige
        </Link>
      )}
      <span>
        Side {page} af {pages}
      </span>
      {page < pages && (
        <Link className="button button-secondary" href={hrefAt(offset + limit)}>
          Næste
          <Icon name="forward" />
        </Link>
      )}
    </nav>
  );
}
