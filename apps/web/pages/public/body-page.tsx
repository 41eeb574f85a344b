import { useQuery } from '@tanstack/react-query';
import { publicBodiesQuery } from '../../api/public-queries.js';
import { Loaded } from '../../parts/loaded.js';
import { Section } from '../../parts/section.js';
import type { PageProps } from '../../shell/page-route.js';
import type { PublicBody } from '../../api/types.js';
import { by } from '../../words/danish.js';
import { effective } from '../../words/dates.js';
import { NotPublic } from './not-public.js';
import { PublicFrame } from './public-frame.js';

const above = { href: '/offentligt/organer', text: 'Organer' };

/** One body: what it rests on, and the functions in it. */
export default function BodyPage({ params }: PageProps) {
  const answer = useQuery(publicBodiesQuery);
  return (
    <Loaded query={answer} page>
      {({ on, bodies }) => {
        const body = bodies.find(({ id }) => id === params['id']);
        if (body === undefined) return <NotPublic what="Organet" above={above} />;
        return (
          <PublicFrame title={body.name} lead={body.levelTitle} above={above}>
            {body.legalBasis && <p>Grundlag: {body.legalBasis}</p>}
            <Section title="Funktioner">
              {body.seats.length === 0 ? (
                <p className="quiet">Der er ikke oprettet poster i organet.</p>
              ) : (
                <ul>
                  {[...functionsIn(body)].map(([title, seats]) => (
                    <li key={title}>
                      {title}
                      {seats.length > 1 && ` (${seats.length} poster)`}
                    </li>
                  ))}
                </ul>
              )}
            </Section>
            <p className="quiet small">Som det er den {effective(on)}</p>
          </PublicFrame>
        );
      }}
    </Loaded>
  );
}

/** The functions in a body, each once. The page's heading has said which body it is. */
function functionsIn({ name, seats }: PublicBody): Map<string, PublicBody['seats']> {
  const inBody = `, ${name}`;
  const nameOf = (title: string): string => (title.endsWith(inBody) ? title.slice(0, -inBody.length) : title);
  return Map.groupBy(seats.toSorted(by(({ title }) => title)), ({ title }) => nameOf(title));
}
