import { Icon } from '../parts/icon.js';
import { type Followed, toggleFollowed, useFollowed } from './followed.js';

/** Puts a run on the overview, or takes it off again. */
export function FollowButton(run: Followed) {
  const follows = useFollowed().some(({ procedure, id }) => procedure === run.procedure && id === run.id);
  return (
    <button
      type="button"
      className="button button-secondary follow d-print-none"
      aria-pressed={follows}
      onClick={() => toggleFollowed(run)}
    >
      <Icon name="star" />
      {follows ? 'Følges' : 'Følg'}
    </button>
  );
}
