import type { ReactNode } from 'react';
import { Icon } from './icon.js';

const words = { info: 'Information', success: 'Udført', warning: 'Advarsel', error: 'Fejl' } as const;

interface AlertProps {
  readonly kind: keyof typeof words;
  readonly heading?: string;
  readonly children?: ReactNode;
  /** Read aloud when it appears; for what comes as an answer to something one did. */
  readonly live?: boolean;
}

/** A message that stands out. Its kind is said in words to those who do not see it. */
export function Alert({ kind, heading, children, live = false }: AlertProps) {
  const role = live ? (kind === 'error' || kind === 'warning' ? 'alert' : 'status') : undefined;
  return (
    <div className={`alert alert-${kind}`} role={role}>
      <Icon name={kind} className="alert-icon" />
      <div className="alert-body">
        <span className="sr-only">{words[kind]}: </span>
        {heading && <p className="alert-heading">{heading}</p>}
        {children && <div className="alert-text">{children}</div>}
      </div>
    </div>
  );
}
