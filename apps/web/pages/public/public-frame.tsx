import type { ReactNode } from 'react';
import { Link } from '../../parts/link.js';
import { Page } from '../../parts/page.js';

interface PublicFrameProps {
  readonly title: string;
  readonly lead?: ReactNode;
  /** Where the page belongs: its list. */
  readonly above?: { readonly href: string; readonly text: string };
  /** There is nothing here to print or to come back to. */
  readonly missing?: true;
  readonly children: ReactNode;
}

/** A public page: where it belongs, what it is, a way to print it, and its lasting address on paper. */
export function PublicFrame({ title, lead, above, missing, children }: PublicFrameProps) {
  const back = above ?? { href: '/offentligt', text: 'Offentligt' };
  return (
    <>
      <nav aria-label="Her er du" className="d-print-none here">
        <Link href={back.href}>‹ {back.text}</Link>
      </nav>
      <Page title={title} {...(lead !== undefined && { lead })}>
        {children}
        {!missing && <ForPaper />}
      </Page>
    </>
  );
}

function ForPaper() {
  return (
    <>
      <p className="d-print-none print-line">
        <button type="button" className="button button-secondary" onClick={() => window.print()}>
          Udskriv siden
        </button>
      </p>
      <p className="quiet small">
        Fast adresse: <span className="address">{location.origin + location.pathname}</span>
      </p>
    </>
  );
}
