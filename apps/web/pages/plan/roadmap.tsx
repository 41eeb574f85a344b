import type { PlanOverview, PlannedInitiative } from '../../api/overview-types.js';
import { Link, runHref } from '../../parts/link.js';
import { effective } from '../../words/dates.js';
import { Level } from './level.js';
import { YEARS, periodText, placeOf } from './periods.js';

/** The four years of the agreement by vision area and level: when each initiative is in a plan, and what has a date. */
export function Roadmap({ plan }: { readonly plan: PlanOverview }) {
  const areas = plan.areas.map((area) => ({
    ...area,
    own: plan.levels.flatMap(({ key }) => plan.initiatives.filter((one) => one.area === area.key && one.level === key)),
  }));
  return (
    <div className="roadmap">
      <p className="small quiet">
        Bjælken er de år, indsatsen står i en plan. Linjen er i dag, {effective(plan.on)}. En rombe er en frist. De
        samme oplysninger står under »Tabel«.
      </p>
      <div className="roadmap-row roadmap-years" aria-hidden="true">
        <span />
        <div>
          {YEARS.map((year) => (
            <span key={year}>{year}</span>
          ))}
        </div>
      </div>
      {areas
        .filter(({ own }) => own.length > 0)
        .map(({ key, title, own }) => (
          <section key={key} aria-labelledby={`omraade-${key}`}>
            <h2 id={`omraade-${key}`}>{title}</h2>
            <ul className="unstyled-list no-max-width">
              {own.map((one) => (
                <Row key={one.id} initiative={one} plan={plan} />
              ))}
            </ul>
          </section>
        ))}
    </div>
  );
}

function Row({ initiative, plan }: { readonly initiative: PlannedInitiative; readonly plan: PlanOverview }) {
  const { id, title, stateTitle } = initiative;
  return (
    <li className="roadmap-row">
      <div>
        <Link href={runHref('initiative', id)}>{title}</Link>
        <p className="small">
          <Level initiative={initiative} levels={plan.levels} /> {stateTitle}
        </p>
      </div>
      <Bar initiative={initiative} today={plan.on} />
    </li>
  );
}

/** Everything is placed by percent, so that the bar is as wide as there is room for. */
function Bar({ initiative, today }: { readonly initiative: PlannedInitiative; readonly today: string }) {
  const { periods, column } = initiative;
  const marks = marksOf(initiative);
  return (
    <svg className="roadmap-bar" role="img" aria-label={inWords(initiative)}>
      {YEARS.map((year) => (
        <line key={year} className="roadmap-year" {...at(`${year}-01-01`)} y1="0" y2="100%" />
      ))}
      {periods.map(({ period, firstDay, lastDay }) =>
        firstDay && lastDay ? (
          <rect
            key={period}
            className={`roadmap-period ${column}`}
            x={`${placeOf(firstDay)}%`}
            width={`${placeOf(lastDay) - placeOf(firstDay)}%`}
            y="8"
            height="20"
            rx="3"
          />
        ) : null,
      )}
      <line className="roadmap-today" {...at(today)} y1="0" y2="100%" />
      {marks.map(({ on, text }) => (
        <svg key={text} x={`${placeOf(on)}%`} y="18" overflow="visible">
          <path className="roadmap-mark" d="M0-9 9 0 0 9-9 0Z">
            <title>{text}</title>
          </path>
        </svg>
      ))}
    </svg>
  );
}

const at = (day: string) => ({ x1: `${placeOf(day)}%`, x2: `${placeOf(day)}%` });

function marksOf({ call, paused }: PlannedInitiative): { readonly on: string; readonly text: string }[] {
  return [
    ...(call?.deadline ? [{ on: call.deadline, text: `Klyngerne svarer senest ${effective(call.deadline)}` }] : []),
    ...(paused?.until ? [{ on: paused.until, text: `På pause til ${effective(paused.until)}` }] : []),
  ];
}

function inWords(initiative: PlannedInitiative): string {
  const { periods } = initiative;
  const when = periods.length === 0 ? ['Står ikke i en plan'] : periods.map((one) => `I planen ${periodText(one)}`);
  return [...when, ...marksOf(initiative).map(({ text }) => text)].join('. ');
}
