import type { ReactNode } from 'react';
import type { BodyOverview } from '../../api/overview-types.js';
import { Link } from '../../parts/link.js';
import { effective } from '../../words/dates.js';
import { bodyHref } from './body-list.js';

type Named = BodyOverview['predecessors'];

/** What a body is, since when, by what right, and what it is called. */
export function BodyFacts({ body }: { readonly body: BodyOverview }) {
  const { otherNames, formerNames, legalBasis, firstDay, firstDayKnown, lastDay, sideTitle, parent, memberOf } = body;
  return (
    <dl className="known">
      <Fact label="Grundlag">{legalBasis}</Fact>
      <Fact label="Første dag">
        {firstDayKnown ? effective(firstDay) : `Kendes ikke; registreret fra ${effective(firstDay)}`}
      </Fact>
      <Fact label="Sidste dag">{lastDay ? effective(lastDay) : 'Ingen'}</Fact>
      {sideTitle && <Fact label="Side">{sideTitle}</Fact>}
      {parent && (
        <Fact label="Del af">
          <Bodies bodies={[parent]} />
        </Fact>
      )}
      <Fact label="Andre navne">{otherNames.length > 0 ? otherNames.join(', ') : 'Ingen'}</Fact>
      {formerNames.length > 0 && (
        <Fact label="Tidligere navne">
          {formerNames.map(({ name, until }) => `${name} (til ${effective(until)})`).join(', ')}
        </Fact>
      )}
      {memberOf.length > 0 && (
        <Fact label="Hører til">
          <Bodies bodies={memberOf} />
        </Fact>
      )}
      <Fact label="Afløste">{body.predecessors.length > 0 ? <Bodies bodies={body.predecessors} /> : 'Ingen'}</Fact>
      <Fact label="Afløst af">{body.successors.length > 0 ? <Bodies bodies={body.successors} /> : 'Ingen'}</Fact>
    </dl>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Bodies({ bodies }: { readonly bodies: Named }) {
  return (
    <ul className="unstyled-list">
      {bodies.map(({ id, name }) => (
        <li key={id}>
          <Link href={bodyHref(id)}>{name}</Link>
        </li>
      ))}
    </ul>
  );
}
