import { useRouter } from '@tanstack/react-router';
import { Link } from '../parts/link.js';
import { footLinks } from './destinations.js';

/** At the end of every page: what this is, and the statement that the law asks for. */
export function Footer() {
  const pages = useRouter().routesByPath as Readonly<Record<string, unknown>>;
  return (
    <footer className="site-footer d-print-none">
      <div className="container">
        <p>
          <strong>Sporskifte</strong>
          <br />
          Samarbejdet om sundhedsaftalerne i Syddanmark
        </p>
        <ul className="unstyled-list">
          {footLinks
            .filter(({ href }) => href in pages)
            .map(({ href, text }) => (
              <li key={href}>
                <Link href={href}>{text}</Link>
              </li>
            ))}
        </ul>
      </div>
    </footer>
  );
}
