import type { Offer } from '../api/types.js';
import { Badge } from '../parts/badge.js';

interface ActionButtonProps {
  readonly command: Pick<Offer, 'title' | 'description'>;
  readonly open: boolean;
  readonly onToggle: () => void;
  /** Whether it is what one waits for the reader to do. */
  readonly awaited?: boolean;
}

/** Opens and closes the form of something that one can do; closed, it tells what that is. */
export function ActionButton({ command, open, onToggle, awaited = false }: ActionButtonProps) {
  return (
    <button type="button" className="action-button" aria-expanded={open} onClick={onToggle}>
      <span className="action-title">{command.title}</span>
      {awaited && <Badge kind="info">Afventer dig</Badge>}
      {!open && <span className="action-about">{command.description}</span>}
    </button>
  );
}
