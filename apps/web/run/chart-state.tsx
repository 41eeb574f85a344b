import type { Diagram } from '../api/types.js';
import { wrapped } from './wrapped.js';

interface ChartStateProps {
  readonly state: Diagram['states'][number];
  readonly standing: { readonly name: 'current' | 'visited' | 'other'; readonly text: string };
  readonly focusable: boolean;
  readonly onChoose: () => void;
}

const LINE = 20;
const LETTERS_A_LINE = 22;

/** A state on the drawing. What it is called, how the run stands to it, and what it means are read aloud with it. */
export function ChartState({ state, standing, focusable, onChoose }: ChartStateProps) {
  const { key, title, description, kind, x, y, width, height } = state;
  const outer = kind === 'compound' || kind === 'parallel' || kind === 'region';
  const lines = outer ? [title] : wrapped(title, LETTERS_A_LINE);
  const top = outer ? 27 : height / 2 - ((lines.length - 1) * LINE) / 2 + 5;
  return (
    <g
      className={`state ${standing.name} ${outer ? 'outer' : 'inner'} ${kind}`}
      data-state={key}
      role="button"
      tabIndex={focusable ? 0 : -1}
      aria-label={`${title}. ${standing.text}. ${description}`}
      onClick={onChoose}
      onFocus={onChoose}
    >
      <rect x={x} y={y} width={width} height={height} rx={outer ? 2 : 4} />
      {kind === 'final' && <rect x={x + 4} y={y + 4} width={width - 8} height={height - 8} rx={2} className="final" />}
      <text y={y + top} textAnchor={outer ? 'start' : 'middle'}>
        {lines.map((line, at) => (
          <tspan key={line} x={outer ? x + 16 : x + width / 2} dy={at === 0 ? 0 : LINE}>
            {`${line} `}
          </tspan>
        ))}
      </text>
    </g>
  );
}
