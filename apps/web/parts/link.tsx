import type { AnchorHTMLAttributes, MouseEvent, ReactNode } from 'react';
import { ownPages } from './own-pages.js';
import { useAddresses } from './use-addresses.js';

interface LinkProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  readonly href: string;
  readonly children: ReactNode;
}

/** A link to a page of ours. A plain click changes page without loading; any other is left to the browser. */
export function Link({ href, onClick, ...rest }: LinkProps) {
  const addresses = useAddresses();
  const follow = (event: MouseEvent<HTMLAnchorElement>): void => {
    onClick?.(event);
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (event.defaultPrevented || !plain) return;
    event.preventDefault();
    addresses.push(href);
  };
  return <a href={href} onClick={follow} {...rest} />;
}

/** The address of a run's page: its procedure's own page where there is one, otherwise the one that all runs have. */
export const runHref = (procedure: string, id: string): string =>
  ownPages[procedure] ? `${ownPages[procedure]}/${encodeURIComponent(id)}` : plainRunHref(procedure, id);

/** The address of the page that every run has, also those with a page of their own. */
export const plainRunHref = (procedure: string, id: string): string =>
  `/forloeb/${procedure}/${encodeURIComponent(id)}`;
