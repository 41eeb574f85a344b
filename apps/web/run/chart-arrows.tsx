import type { Diagram } from '../api/types.js';
import type { PathTaken } from './path-taken.js';

/** The ways between states. Those the run has gone lie on top, and the last of them uppermost. */
export function ChartArrows({ ways, taken }: { readonly ways: Diagram['ways']; readonly taken: PathTaken }) {
  const inOrder = ways
    .map((way) => ({ ...way, standing: standingOf(way, taken) }))
    .toSorted((one, other) => order.indexOf(one.standing) - order.indexOf(other.standing));
  return (
    <g aria-hidden="true">
      <defs>
        {order.map((standing) => (
          <marker
            key={standing}
            id={`pil-${standing}`}
            viewBox="0 0 8 8"
            refX="7"
            refY="4"
            markerWidth={widths[standing]}
            markerHeight={widths[standing]}
            orient="auto"
          >
            <path d="M0 0 8 4 0 8Z" className={`arrow-head ${standing}`} />
          </marker>
        ))}
      </defs>
      {inOrder.map(({ from, to, points, standing, titles }) => (
        <polyline
          key={`${from} ${to}`}
          points={points.map(({ x, y }) => `${x},${y}`).join(' ')}
          className={`way ${standing}`}
          markerEnd={`url(#pil-${standing})`}
        >
          <title>{titles.join(', ')}</title>
        </polyline>
      ))}
    </g>
  );
}

/** How the run stands to a way between states, the least first. */
const order = ['open', 'gone', 'last'] as const;
/** An arrow's head grows with its line, so a thick line has a smaller one. */
const widths = { open: 7, gone: 6, last: 4 } as const;

function standingOf({ from, to }: Diagram['ways'][number], taken: PathTaken): (typeof order)[number] {
  if (taken.wentLast(from, to)) return 'last';
  return taken.went(from, to) ? 'gone' : 'open';
}
