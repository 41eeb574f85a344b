import { useRouter, useRouterState } from '@tanstack/react-router';
import { Link } from '../parts/link.js';
import { destinations } from './destinations.js';
import { useSession } from './session.js';

/** Where one can go. On a phone it is folded away until the menu button is pressed. */
export function Navigation({ open, onFollow }: { readonly open: boolean; readonly onFollow: () => void }) {
  const path = useRouterState({ select: (state) => state.location.pathname });
  const { me } = useSession();
  const pages = useRouter().routesByPath as Readonly<Record<string, unknown>>;
  const shown = destinations.filter(({ href, isFor }) => href in pages && me !== undefined && isFor(me));
  return (
    <nav className="main-nav d-print-none" aria-label="Hovedmenu" id="hovedmenu" data-open={open}>
      <div className="container">
        <ul className="unstyled-list no-max-width">
          {shown.map(({ href, also = href, text }) => {
            const current = isWithin(path, href) || isWithin(path, also);
            return (
              <li key={href}>
                <Link
                  href={href}
                  aria-current={current ? (path === href ? 'page' : 'true') : undefined}
                  onClick={onFollow}
                >
                  {text}
                </Link>
              </li>
            );
          })}
        </ul>
      </div>
    </nav>
  );
}

function isWithin(path: string, place: string): boolean {
  return path === place || (place !== '/' && path.startsWith(`${place}/`));
}
