import type { Standing } from './standing.js';

/** A party's standing as a sign, or with its words after it. */
export function Sign({
  standing: { key, sign, text },
  words = false,
}: {
  readonly standing: Standing;
  readonly words?: boolean;
}) {
  return (
    <span className="standing">
      <span className={`sign ${key}`} aria-hidden="true" title={text}>
        {sign}
      </span>
      <span className={words ? undefined : 'sr-only'}>{text}</span>
    </span>
  );
}
