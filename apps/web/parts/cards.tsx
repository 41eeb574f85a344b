import type { ReactNode } from 'react';
import { Link } from './link.js';

/** A way to somewhere: what is there, and a sentence about it. */
export interface Card {
  readonly href: string;
  readonly title: string;
  readonly about: string;
  readonly more?: ReactNode;
}

/** Ways to choose among, as cards. */
export function Cards({ cards, byFour = false }: { readonly cards: readonly Card[]; readonly byFour?: boolean }) {
  return (
    <ul className={`unstyled-list no-max-width cards ${byFour ? 'by-four' : ''}`}>
      {cards.map(({ href, title, about, more }) => (
        <li key={href}>
          <Link href={href} className="card-link">
            <strong>{title}</strong>
            <span>{about}</span>
            {more}
          </Link>
        </li>
      ))}
    </ul>
  );
}
