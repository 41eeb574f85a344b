import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { changesPage } from '../shell/navigated.js';
import { useNamed } from './names.js';

interface PageProps {
  readonly title: string;
  /** Above the heading: what kind of thing the page is about. */
  readonly kicker?: string | undefined;
  readonly lead?: ReactNode;
  readonly children?: ReactNode;
}

/**
 * A page: its heading, and the same words as the document's title in the same frame. Where the reader came by a link of
 * ours, the heading takes the focus, so that a screen reader begins there as it would on a loaded page. A heading does
 * not change under the reader: what it is made of is there before the page is shown.
 */
export function Page({ title: written, kicker, lead, children }: PageProps) {
  const title = useNamed()(written);
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    document.title = `${title} – Sporskifte`;
  }, [title]);
  useLayoutEffect(() => {
    if (changesPage()) heading.current?.focus();
  }, []);
  return (
    <>
      {kicker && <p className="kicker">{kicker}</p>}
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {lead && <div className="font-lead">{lead}</div>}
      {children}
    </>
  );
}
