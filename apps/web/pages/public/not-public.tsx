import { Link } from '../../parts/link.js';
import { PublicFrame } from './public-frame.js';

/** When there is nothing public at an address: it may never have been, or be so no longer. */
export function NotPublic({ what, above }: { readonly what: string; readonly above: { href: string; text: string } }) {
  return (
    <PublicFrame title="Findes ikke her" above={above} missing>
      <p>
        {what} kan ikke ses her. Enten er adressen forkert, eller også gælder det ikke længere.{' '}
        <Link href={above.href}>Se listen over det, der gælder</Link>
      </p>
    </PublicFrame>
  );
}
