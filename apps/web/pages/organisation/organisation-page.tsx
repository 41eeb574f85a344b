import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { organisationOverviewQuery } from '../../api/overview-queries.js';
import type { BodyInWords, OrganisationOverview } from '../../api/overview-types.js';
import { Link } from '../../parts/link.js';
import { Loaded } from '../../parts/loaded.js';
import { Page } from '../../parts/page.js';
import { Section } from '../../parts/section.js';
import type { PageProps } from '../../shell/page-route.js';
import { counted } from '../../words/danish.js';
import { effective } from '../../words/dates.js';
import { severalAt } from '../../words/levels.js';
import { BodyList, bodyHref } from './body-list.js';
import { DayChooser } from './day-chooser.js';
import { Successions } from './successions.js';
import './organisation.css';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The organisation on any day: who sat where, and what is on its way. */
export default function OrganisationPage({ search }: PageProps) {
  const day = DAY.test(search['dag'] ?? '') ? search['dag'] : undefined;
  const organisation = useQuery({ ...organisationOverviewQuery(day), placeholderData: keepPreviousData });
  return (
    <Page title="Organisation" lead="Organerne, posterne og dem, der har dem, på den dag, du vælger.">
      <Loaded query={organisation} what="Henter organisationen">
        {(known) => <Shown known={known} chosen={day} />}
      </Loaded>
    </Page>
  );
}

function Shown({ known, chosen }: { readonly known: OrganisationOverview; readonly chosen: string | undefined }) {
  const existing = known.bodies.filter(({ standing }) => standing === 'exists');
  const others = known.bodies.filter(({ standing }) => standing !== 'exists');
  return (
    <>
      <DayChooser on={chosen ?? known.on} changes={known.changes} />
      <p role="status">
        <strong>{effective(known.on)}:</strong> {counted(existing.length, 'organ', 'organer')}, {seatsText(existing)}
      </p>
      <Successions successions={known.successions} on={known.on} />
      {known.levels.map(({ key, title }) => (
        <Level key={key} title={title} bodies={existing.filter(({ level }) => level === key)} known={known} />
      ))}
      {others.length > 0 && (
        <Section title="Fandtes ikke den dag, eller vides ikke">
          <BodyList bodies={others} known={known} />
        </Section>
      )}
    </>
  );
}

interface LevelProps {
  readonly title: string;
  readonly bodies: readonly BodyInWords[];
  readonly known: OrganisationOverview;
}

function Level({ title, bodies, known }: LevelProps) {
  if (bodies.length === 0) return null;
  return (
    <Section title={`${severalAt(title)} (${bodies.length})`}>
      {bodies.length > 1 && bodies.every(({ seats }) => seats.length === 0) ? (
        <>
          <p className="small quiet">Poster er ikke registreret.</p>
          <ul className="unstyled-list no-max-width body-names">
            {bodies.map(({ body, name }) => (
              <li key={body}>
                <Link href={bodyHref(body, known.on)}>{name}</Link>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <BodyList bodies={bodies} known={known} />
      )}
    </Section>
  );
}

function seatsText(bodies: readonly BodyInWords[]): string {
  const seats = bodies.flatMap((body) => body.seats);
  const vacant = seats.filter(({ standing }) => standing === 'vacant').length;
  return `${counted(seats.length, 'post', 'poster')}, heraf ${vacant === 0 ? 'ingen ledige' : `${vacant} ledig${vacant === 1 ? '' : 'e'}`}.`;
}
