import { PublicFrame } from './public-frame.js';

/** When there is nothing public at an address: it may never have been, or be so no longer. */
export function NotPublic({ what, above }: { readonly what: string; readonly above: { href: string; text: string } }) {
  return (
    <PublicFrame title="Findes ikke her" above={above}>
      <p>
        {what} er ikke offentlig: Enten er adressen forkert, eller også gælder det ikke længere. Se listen over det, der
        gælder.
      </p>
    </PublicFrame>
  );
}
