import type { Run } from '../api/types.js';
import { FollowButton } from './follow-button.js';
import { RaiseLink } from './raise-link.js';

/** What one can do with a run that is not an act in it: ask about it, and follow it. */
export function RunButtons({ run }: { readonly run: Run }) {
  const { procedure, id, label, revision } = run;
  return (
    <div className="run-buttons">
      <RaiseLink run={run} />
      <FollowButton {...{ procedure, id, label }} seen={revision} />
    </div>
  );
}
