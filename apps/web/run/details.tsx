import type { Detail } from '../api/types.js';
import { Link, runHref } from '../parts/link.js';
import { Named } from '../parts/person-name.js';
import { listed } from '../words/danish.js';
import { detailText } from '../words/detail-text.js';

/** What is known, in Danish words: a value beside its label, parts and lists inside what they belong to. */
export function Details({ details }: { readonly details: readonly Detail[] }) {
  if (details.length === 0) return <p className="quiet">Intet endnu.</p>;
  return (
    <dl className="known">
      {details.map((detail) => (
        <div key={detail.name} className={isLarge(detail) ? 'known-large' : undefined}>
          <dt>{detail.label}</dt>
          <dd>
            <Known detail={detail} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** More than this inside one thing is folded away until it is asked for. */
const MOST = 12;

function Known({ detail }: { readonly detail: Detail }) {
  if (weightOf(detail) <= MOST) return <Shown detail={detail} />;
  return (
    <details className="details">
      <summary className="details-summary">
        Vis {detail.items ? `alle ${detail.items.length}` : 'indholdet'}
        <span className="sr-only"> under {detail.label}</span>
      </summary>
      <Shown detail={detail} />
    </details>
  );
}

/** How many values lie in a detail. */
function weightOf({ parts = [], items = [] }: Detail): number {
  return [...parts, ...items.flat()].reduce((sum, inner) => sum + Math.max(1, weightOf(inner)), 0);
}

function Shown({ detail: { text = '', kind, run, texts, parts, items } }: { readonly detail: Detail }) {
  if (parts) return <Details details={parts} />;
  if (items) {
    return (
      <ol className="known-items">
        {items.map((item, at) => (
          <li key={at}>
            <Details details={item} />
          </li>
        ))}
      </ol>
    );
  }
  if (texts?.some((one) => one.run)) {
    return (
      <ul>
        {texts.map((one) => (
          <li key={one.text}>
            <Value {...one} />
          </li>
        ))}
      </ul>
    );
  }
  if (texts) return <Named text={listed(texts.map((one) => detailText(one.text, one.kind)))} />;
  return (
    <span className="as-written">
      <Value {...{ text, kind, run }} />
    </span>
  );
}

/** A value; the name of a run leads to it. */
function Value({ text, kind, run }: ValueProps) {
  const named = <Named text={detailText(text, kind)} />;
  return run ? <Link href={placeOf(run)}>{named}</Link> : named;
}

interface ValueProps {
  readonly text: string;
  readonly kind: Detail['kind'];
  readonly run?: Detail['run'];
}

const placeOf = ({ procedure, id }: NonNullable<Detail['run']>): string =>
  procedure === 'body' ? `/organisation/${encodeURIComponent(id)}` : runHref(procedure, id);

function isLarge({ parts, items }: Detail): boolean {
  return parts !== undefined || items !== undefined;
}
