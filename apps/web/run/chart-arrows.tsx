import type { Diagram } from '../api/types.js';
import type { PathTaken } from './path-taken.js';

/** The ways between states. Those the run has gone lie on top. */
export function ChartArrows({ ways, taken }: { readonly ways: Diagram['ways']; readonly taken: PathTaken }) {
  const gone = (way: Diagram['ways'][number]): boolean => taken.went(way.from, way.to);
  const inOrder = ways.toSorted((one, other) => Number(gone(one)) - Number(gone(other)));
  return (
    <g aria-hidden="true">
      <defs>
        <marker id="pil" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">
          <path d="M0 0 8 4 0 8Z" className="arrow-head" />
        </marker>
        <marker id="pil-gaaet" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="6" markerHeight="6" orient="auto">
          <path d="M0 0 8 4 0 8Z" className="arrow-head gone" />
        </marker>
      </defs>
      {inOrder.map((way) => (
        <polyline
          key={`${way.from} ${way.to}`}
          points={way.points.map(({ x, y }) => `${x},${y}`).join(' ')}
          className={gone(way) ? 'way gone' : 'way'}
          markerEnd={gone(way) ? 'url(#pil-gaaet)' : 'url(#pil)'}
        >
          <title>{way.titles.join(', ')}</title>
        </polyline>
      ))}
    </g>
  );
}
