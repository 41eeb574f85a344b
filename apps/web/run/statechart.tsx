import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { Diagram, RunEvent, State } from '../api/types.js';
import { ChartArrows } from './chart-arrows.js';
import { ChartState } from './chart-state.js';
import { ChartText, standingOf } from './chart-text.js';
import { pathTaken } from './path-taken.js';

interface StatechartProps {
  readonly diagram: Diagram;
  readonly state: State;
  /** What has happened up to the moment that is shown. */
  readonly events: readonly RunEvent[];
}

const MARGIN = 16;
const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/**
 * A procedure's states as a drawing, with where the run is and the way it came. It begins scrolled to where the run is,
 * and can be shown whole. One state at a time can be reached with Tab and the others with the arrow keys; the one that
 * is chosen is explained below, and all of it stands as text too.
 */
export function Statechart({ diagram, state, events }: StatechartProps) {
  const taken = useMemo(() => pathTaken(state, events, diagram), [state, events, diagram]);
  const shown = diagram.states;
  const inner = diagram.states.filter(({ kind, quiet }) => !quiet && (kind === 'state' || kind === 'final'));
  const current = inner.findLast(({ key }) => taken.isCurrent(key));
  const [chosen, setChosen] = useState<string>();
  const [whole, setWhole] = useState(false);
  const drawing = useRef<SVGSVGElement>(null);
  const focusable = chosen ?? current?.key ?? shown[0]?.key;
  const explained = diagram.states.find(({ key }) => key === focusable);
  const { x = 0, y = 0, width: across = 0, height: down = 0 } = current ?? {};

  useEffect(() => {
    const frame = drawing.current?.parentElement;
    if (whole || !frame) return;
    frame.scrollTo(x + across / 2 - frame.clientWidth / 2, y + down / 2 - frame.clientHeight / 2);
  }, [x, y, across, down, whole]);

  const move = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const at = shown.findIndex(({ key }) => key === focusable);
    const next = shown[(at + step + shown.length) % shown.length]!;
    setChosen(next.key);
    drawing.current?.querySelector<SVGGElement>(`[data-state="${CSS.escape(next.key)}"]`)?.focus();
  };

  const width = diagram.width + 2 * MARGIN;
  const height = diagram.height + 2 * MARGIN;
  return (
    <div className="statechart">
      <div className="statechart-head">
        <Legend />
        <button
          type="button"
          className="button button-unstyled function-link d-print-none"
          aria-pressed={whole}
          onClick={() => setWhole(!whole)}
        >
          Vis hele tegningen på én gang
        </button>
      </div>
      <div className={whole ? 'statechart-scroll whole' : 'statechart-scroll'}>
        <svg
          ref={drawing}
          viewBox={`${-MARGIN} ${-MARGIN} ${width} ${height}`}
          width={width}
          height={height}
          role="group"
          aria-label="Forløbets tilstande. Brug piletasterne for at gå fra tilstand til tilstand."
          onKeyDown={move}
        >
          <ChartArrows ways={diagram.ways} taken={taken} />
          {shown.map((one) => (
            <ChartState
              key={one.key}
              state={one}
              standing={standingOf(one.key, taken)}
              focusable={one.key === focusable}
              onChoose={() => setChosen(one.key)}
            />
          ))}
        </svg>
      </div>
      {explained && (
        <div className="explained" role="status">
          <strong>{explained.title}.</strong> {explained.description}
        </div>
      )}
      <ChartText diagram={diagram} taken={taken} />
    </div>
  );
}

/** What the colours mean. Each state says it in words too. */
function Legend() {
  return (
    <ul className="unstyled-list no-max-width legend" aria-hidden="true">
      <li className="legend-current">Her står forløbet</li>
      <li className="legend-visited">Har været her</li>
      <li className="legend-other">Ikke nået</li>
      <li className="legend-gone">Vejen hertil</li>
      <li className="legend-last">Det seneste skift</li>
    </ul>
  );
}
