import { Link } from '../../parts/link.js';
import { places } from './places.js';

/** The ways into what anyone may read. */
export function PublicPlaces() {
  return (
    <ul className="unstyled-list no-max-width cards by-four">
      {places.map(({ href, text, about }) => (
        <li key={href}>
          <Link href={href} className="card-link">
            <strong>{text}</strong>
            <span>{about}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
