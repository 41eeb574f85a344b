import { type KeyboardEvent, useRef, useState } from 'react';
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
 * A procedure's states as a drawing, with where the run is and the way it came. One state at a time can be reached with
 * Tab and the others with the arrow keys; the one that is chosen is explained below, and all of it stands as text too.
 */
export function Statechart({ diagram, state, events }: StatechartProps) {
  const taken = pathTaken(state, events, diagram);
  const shown = diagram.states;
  const current = diagram.states.findLast(({ key }) => taken.isCurrent(key));
  const [chosen, setChosen] = useState<string>();
  const drawing = useRef<SVGSVGElement>(null);
  const focusable = chosen ?? current?.key ?? shown[0]?.key;
  const explained = diagram.states.find(({ key }) => key === focusable);

  const move = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const at = shown.findIndex(({ key }) => key === focusable);
    const next = shown[(at + step + shown.length) % shown.length]!;
    setChosen(next.key);
    drawing.current?.querySelector<SVGGElement>(`[data-state="${CSS.escape(next.key)}"]`)?.focus();
  };

  const { width, height } = diagram;
  const box = `${-MARGIN} ${-MARGIN} ${width + 2 * MARGIN} ${height + 2 * MARGIN}`;
  return (
    <div className="statechart">
      <div className="statechart-scroll">
        <svg
          ref={drawing}
          viewBox={box}
          width={width + 2 * MARGIN}
          height={height + 2 * MARGIN}
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
      <ul className="unstyled-list no-max-width legend" aria-hidden="true">
        <li className="legend-current">Her er forløbet nu</li>
        <li className="legend-visited">Har været her</li>
        <li className="legend-other">Ikke nået</li>
      </ul>
      {explained && (
        <div className="explained" role="status">
          <strong>{explained.title}.</strong> {explained.description}
        </div>
      )}
      <ChartText diagram={diagram} taken={taken} />
    </div>
  );
}
