import type { Replay } from '../../../api/proof-types.js';
import { Link } from '../../../parts/link.js';
import { effective, shortDay } from '../../../words/dates.js';
import { replayHref } from '../names.js';

/** Every step, to go straight to one. */
export function StepList({ replay: { procedure, id, steps }, at }: { readonly replay: Replay; readonly at: number }) {
  return (
    <ol className="step-list no-max-width">
      {steps.map(({ revision, event, verdict }) => (
        <li key={revision}>
          <Link href={replayHref(procedure, id, revision + 1)} aria-current={revision === at ? 'step' : undefined}>
            {event.title}
          </Link>{' '}
          <span className="quiet small">
            {event.effectiveOn ? effective(event.effectiveOn) : shortDay(event.recordedAt)}
          </span>
          {verdict === 'doesNotHold' && <strong> Holder ikke</strong>}
        </li>
      ))}
    </ol>
  );
}
