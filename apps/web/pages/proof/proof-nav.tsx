import { useRouterState } from '@tanstack/react-router';
import { Link } from '../../parts/link.js';

/** The auditor's pages, in the order they are used. */
const places = [
  { href: '/bevis', text: 'Overblik' },
  { href: '/bevis/haendelser', text: 'Hændelser' },
  { href: '/bevis/afvigelser', text: 'Afvigelser' },
  { href: '/bevis/organisationen', text: 'Organisationen på et tidspunkt' },
];

/** Leads between the auditor's pages. */
export function ProofNav() {
  const path = useRouterState({ select: (state) => state.location.pathname });
  return (
    <nav className="proof-nav d-print-none" aria-label="Revision og bevis">
      <ul className="unstyled-list no-max-width">
        {places.map(({ href, text }) => (
          <li key={href}>
            <Link href={href} aria-current={path === href ? 'page' : undefined}>
              {text}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
