import type { BodyInWords, OrganisationOverview } from '../../api/overview-types.js';
import { addressWith } from '../../parts/address.js';
import { Badge } from '../../parts/badge.js';
import { Link } from '../../parts/link.js';
import { listed } from '../../words/danish.js';
import { effective } from '../../words/dates.js';
import { SeatList } from './seat-list.js';

interface BodyListProps {
  readonly bodies: readonly BodyInWords[];
  readonly known: OrganisationOverview;
}

/** The address of a body's page on a day. */
export const bodyHref = (body: string, on?: string): string =>
  addressWith(`/organisation/${encodeURIComponent(body)}`, { dag: on });

/** Bodies below each other; each folds out to its seats and members. */
export function BodyList({ bodies, known }: BodyListProps) {
  return (
    <ul className="unstyled-list no-max-width bodies">
      {bodies.map((body) => (
        <li key={body.body}>
          <p className="body-name">
            <Link href={bodyHref(body.body, known.on)}>{body.name}</Link>
            {body.code && body.code !== body.name && <span className="quiet"> ({body.code})</span>}{' '}
            <Marks body={body} />
          </p>
          <About body={body} known={known} />
        </li>
      ))}
    </ul>
  );
}

function Marks({ body: { standing, seats, faults } }: { readonly body: BodyInWords }) {
  const vacant = seats.filter((seat) => seat.standing === 'vacant').length;
  return (
    <>
      {standing === 'unknown' && <Badge>Vides ikke</Badge>}
      {standing === 'notYet' && <Badge>Ikke oprettet endnu</Badge>}
      {standing === 'ended' && <Badge>Ophørt</Badge>}
      {vacant > 0 && <Badge kind="warning">{vacant === 1 ? '1 ledig post' : `${vacant} ledige poster`}</Badge>}{' '}
      {faults.length > 0 && <Badge kind="warning">Sammensætningen mangler noget</Badge>}
    </>
  );
}

function About({ body, known }: { readonly body: BodyInWords; readonly known: OrganisationOverview }) {
  const { seats, members, nameNow, standing, text, lastDay, parent } = body;
  const inside = known.bodies.find((one) => one.body === parent);
  return (
    <>
      {nameNow && <p className="small">Hedder nu {nameNow}.</p>}
      {inside && <p className="small quiet">Del af {inside.name}</p>}
      {lastDay && standing === 'exists' && <p className="small">Ophører efter {effective(lastDay)}.</p>}
      <Heirs body={body.body} known={known} />
      {members.length > 0 && (
        <p className="small">
          Medlemmer: {listed(members.map(({ name, confirmed }) => (confirmed ? name : `${name} (skal bekræftes)`)))}
        </p>
      )}
      {seats.length > 0 ? (
        <details className="seats-of">
          <summary>{seats.length === 1 ? '1 post' : `${seats.length} poster`}</summary>
          <SeatList seats={seats} />
        </details>
      ) : (
        <p className="small quiet">{standing === 'exists' ? 'Poster er ikke registreret.' : text}</p>
      )}
    </>
  );
}

/** Who is expected to take over, while that is only prepared. */
function Heirs({ body, known }: { readonly body: string; readonly known: OrganisationOverview }) {
  return known.successions
    .filter(({ carriedOut }) => !carriedOut)
    .map(({ id, day, lines }) => {
      const heirs = lines.filter((line) => line.body.id === body);
      if (heirs.length === 0) return null;
      const names = heirs.map(({ successor, confirmed }) => `${successor.name}${confirmed ? '' : ' (antaget)'}`);
      return (
        <p className="small" key={id}>
          Forberedt: afløses {effective(day)} af {listed(names)}
        </p>
      );
    });
}
