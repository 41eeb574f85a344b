import type { Diagram } from '../api/types.js';
import type { PathTaken, StepTaken } from './path-taken.js';

/** How a run stands to a state: the name for drawing it, and the words. */
export function standingOf(key: string, taken: PathTaken) {
  if (taken.isCurrent(key)) return { name: 'current', text: 'Her står forløbet' } as const;
  if (taken.wasIn(key)) return { name: 'visited', text: 'Har været her' } as const;
  return { name: 'other', text: 'Ikke nået' } as const;
}

/** All that the drawing says, as text: every state with what leads from it. */
export function ChartText({ diagram, taken }: { readonly diagram: Diagram; readonly taken: PathTaken }) {
  const titles = new Map(diagram.states.map(({ key, title }) => [key, title]));
  return (
    <details className="details">
      <summary className="details-summary">Læs diagrammet som tekst</summary>
      <div className="details-text">
        <WayTaken steps={taken.steps} titles={titles} />
        <ul className="unstyled-list no-max-width chart-text">
          {diagram.states.map(({ key, title, description, timers }) => {
            const leads = diagram.transitions.filter((way) => way.from === key && way.to !== undefined);
            return (
              <li key={key}>
                <strong>{title}</strong> ({standingOf(key, taken).text.toLowerCase()})<br />
                {description}
                {timers.length > 0 && <> Frister: {timers.map((timer) => timer.title).join(', ')}.</>}
                {leads.length > 0 && (
                  <ul>
                    {leads.map((way, at) => (
                      <li key={at}>
                        {way.title} → {titles.get(way.to!)}
                        {taken.went(way.from, way.to!) && ' (er gået)'}
                        {way.guards.length > 0 && ` (kræver: ${way.guards.map(({ text }) => text).join(' ')})`}
                      </li>
                    ))}
                  </ul>
                )}
              </li>
            );
          })}
        </ul>
      </div>
    </details>
  );
}

interface WayTakenProps {
  readonly steps: readonly StepTaken[];
  readonly titles: ReadonlyMap<string, string>;
}

/** The lit arrows in the order they were gone; the last is the one that stands out on the drawing. */
function WayTaken({ steps, titles }: WayTakenProps) {
  if (steps.length === 0) return null;
  return (
    <>
      <p>Vejen, forløbet er gået:</p>
      <ol className="way-taken">
        {steps.map(({ revision, title, from, to }, at) => (
          <li key={`${revision} ${from} ${to}`}>
            {title}: {titles.get(from)} → {titles.get(to)}
            {at === steps.length - 1 && <strong> (det seneste skift)</strong>}
          </li>
        ))}
      </ol>
    </>
  );
}
