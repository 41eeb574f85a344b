import { Icon } from '../parts/icon.js';
import { Link } from '../parts/link.js';
import { PersonName } from '../parts/person-name.js';
import { SeatChooser } from './seat-chooser.js';
import { useSession } from './session.js';

/** The product's name, who one is, and the button that shows where one can go on a phone. */
export function Header({ menuOpen, onMenu }: { readonly menuOpen: boolean; readonly onMenu: () => void }) {
  const { me, seat, chooseSeat } = useSession();
  const here = location.pathname + location.search;
  return (
    <div className="masthead">
      <div className="container masthead-inner">
        <Link href="/" className="brand">
          Sporskifte
        </Link>
        <button
          type="button"
          className="button button-unstyled menu-button d-print-none"
          aria-expanded={menuOpen}
          aria-controls="hovedmenu"
          onClick={onMenu}
        >
          <Icon name={menuOpen ? 'close' : 'menu'} />
          Menu
        </button>
        {me === null && (
          <a className="button button-secondary log-in" href={`/auth/login?returnTo=${encodeURIComponent(here)}`}>
            Log ind
          </a>
        )}
        {me && (
          <div className="who">
            <div className="who-names">
              <span className="who-name">{me.name ?? <PersonName id={me.person} />}</span>
              <SeatChooser seats={me.seats} chosen={seat} onChoose={chooseSeat} />
            </div>
            {me.csrfToken && (
              <div className="who-links d-print-none">
                <Link href="/mine-logins">Mine logins</Link>
                <form method="post" action="/auth/logout">
                  <input type="hidden" name="csrf" value={me.csrfToken} />
                  <button type="submit" className="button button-unstyled function-link">
                    Log ud
                  </button>
                </form>
              </div>
            )}
          </div>
        )}
      </div>
    </div>
  );
}
