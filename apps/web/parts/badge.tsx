import type { ReactNode } from 'react';

/** A short status; the word carries the meaning, the colour only helps. */
export function Badge({
  kind,
  children,
}: {
  readonly kind?: 'info' | 'success' | 'warning' | 'error';
  readonly children: ReactNode;
}) {
  return <span className={kind ? `badge badge-${kind}` : 'badge'}>{children}</span>;
}
