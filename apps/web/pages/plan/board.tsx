import type { PlanOverview, PlannedInitiative } from '../../api/overview-types.js';
import { Link, runHref } from '../../parts/link.js';
import { listed } from '../../words/danish.js';
import { Level } from './level.js';

/** Initiatives as cards in columns by where they stand; on a phone the columns stand below each other. */
export function Board({ plan }: { readonly plan: PlanOverview }) {
  const columns = plan.columns.map((column) => ({
    ...column,
    own: plan.initiatives.filter((one) => one.column === column.key),
  }));
  const empty = columns.filter(({ own }) => own.length === 0);
  return (
    <>
      <div className="board">
        {columns
          .filter(({ own }) => own.length > 0)
          .map(({ key, title, own }) => (
            <section className="board-column" key={key} aria-labelledby={`kolonne-${key}`}>
              <h2 id={`kolonne-${key}`}>
                {title} <span className="quiet">({own.length})</span>
              </h2>
              <ul className="unstyled-list no-max-width">
                {own.map((one) => (
                  <Card key={one.id} initiative={one} plan={plan} />
                ))}
              </ul>
            </section>
          ))}
      </div>
      {empty.length > 0 && (
        <p className="quiet small">Ingen indsatser under: {listed(empty.map(({ title }) => title))}.</p>
      )}
    </>
  );
}

function Card({ initiative, plan }: { readonly initiative: PlannedInitiative; readonly plan: PlanOverview }) {
  const { id, title, area, stateTitle, leadCluster, paused, priority } = initiative;
  return (
    <li className="board-card">
      <p className="board-title">
        <Link href={runHref('initiative', id)}>{title}</Link>
      </p>
      <p className="small quiet">{plan.areas.find(({ key }) => key === area)?.title}</p>
      <p className="small">
        <Level initiative={initiative} levels={plan.levels} /> {stateTitle}
      </p>
      {leadCluster && <p className="small">LEAD: {leadCluster.name}</p>}
      {paused && <p className="small">På pause: {paused.reason}</p>}
      {priority && <p className="small">Prioritet: {priority.toLocaleLowerCase('da')}</p>}
    </li>
  );
}
