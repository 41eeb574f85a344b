import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { bodyOverviewQuery } from '../../api/overview-queries.js';
import type { BodyOverview } from '../../api/overview-types.js';
import { Alert } from '../../parts/alert.js';
import { Link, runHref } from '../../parts/link.js';
import { Loaded } from '../../parts/loaded.js';
import { Page } from '../../parts/page.js';
import { Section } from '../../parts/section.js';
import type { PageProps } from '../../shell/page-route.js';
import { counted } from '../../words/danish.js';
import { effective, isoDay } from '../../words/dates.js';
import { bodyHref } from './body-list.js';
import { BodyFacts } from './body-facts.js';
import { DecisionsProof } from './decisions-proof.js';
import { Meetings } from './meetings.js';
import { SeatList } from './seat-list.js';
import { Successions } from './successions.js';
import { Terms } from './terms.js';
import './organisation.css';

/** One body: how it is composed on a day, and all that is known of it. */
export default function BodyPage({ params, search }: PageProps) {
  const body = useQuery({ ...bodyOverviewQuery(params['id'] ?? '', search['dag']), placeholderData: keepPreviousData });
  return (
    <Loaded query={body} what="Henter organet" page>
      {(known) => <Shown body={known} />}
    </Loaded>
  );
}

function Shown({ body }: { readonly body: BodyOverview }) {
  const { id, on, name, levelTitle, text, faults, seats, standing, children, members, portfolio } = body;
  return (
    <Page kicker={levelTitle} title={name} lead={leadOf(body)}>
      <p className="d-print-none">
        <Link href={`/organisation?dag=${on}`}>Hele organisationen {effective(on)}</Link>
        {' · '}
        <Link href={runHref('body', id)}>Registreringer og handlinger</Link>
      </p>
      {faults.map((fault) => (
        <Alert key={fault} kind="warning" heading={fault} />
      ))}
      <Section title={`Sammensætning ${effective(on)}`}>
        {standing === 'exists' ? <SeatList seats={seats} /> : <p className="empty">{text}</p>}
      </Section>
      {members.length > 0 && (
        <Section title="Medlemmer">
          <ul className="unstyled-list">
            {members.map((member) => (
              <li key={`${member.id}-${member.from}`}>
                <Link href={bodyHref(member.id, on)}>{member.name}</Link>, siden {effective(member.from)}
                {member.to && ` til ${effective(member.to)}`}
                {!member.confirmed && ' (skal bekræftes af sekretariatet)'}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title="Om organet">
        <BodyFacts body={body} />
      </Section>
      <Section title="Poster gennem tiden">
        <Terms records={body.records} />
      </Section>
      <Section title="Møder">
        <Meetings meetings={body.meetings} />
      </Section>
      <DecisionsProof body={id} />
      {portfolio.length > 0 && (
        <Section title="Aftaler">
          <ul className="unstyled-list">
            {portfolio.map((agreement) => (
              <li key={agreement.id}>
                <Link href={runHref('agreement', agreement.id)}>{agreement.title}</Link>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {children.length > 0 && (
        <Section title="Organer under dette">
          <ul className="unstyled-list">
            {children.map((child) => (
              <li key={child.id}>
                <Link href={bodyHref(child.id, on)}>{child.name}</Link>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {body.prepared.length > 0 && (
        <Section title="Forberedt skift">
          <Successions successions={body.prepared} on={on} />
        </Section>
      )}
    </Page>
  );
}

/** How much of the body was manned on the day; of today it is told as what is. */
function leadOf({ on, standing, seats, text }: BodyOverview): string {
  if (standing !== 'exists' || seats.length === 0) return text;
  const held = seats.filter((seat) => seat.standing === 'held').length;
  return `${held} af ${counted(seats.length, 'registreret post', 'registrerede poster')} ${on === isoDay(Date.now()) ? 'er' : 'var'} besat.`;
}
