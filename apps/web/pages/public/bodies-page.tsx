import { useQuery } from '@tanstack/react-query';
import { publicBodiesQuery } from '../../api/public-queries.js';
import type { PublicBody } from '../../api/types.js';
import { Link } from '../../parts/link.js';
import { Loaded } from '../../parts/loaded.js';
import { Section } from '../../parts/section.js';
import { by, counted } from '../../words/danish.js';
import { effective } from '../../words/dates.js';
import { severalAt } from '../../words/levels.js';
import { PublicFrame } from './public-frame.js';

/** So many stand beside each other. */
const LONG = 8;

/** Every body there is today, by what kind of body it is. */
export default function BodiesPage() {
  const answer = useQuery(publicBodiesQuery);
  return (
    <PublicFrame title="Organer" lead="Hvem der beslutter hvad. Siden viser funktioner, ikke personer.">
      <Loaded query={answer} what="Henter organerne">
        {({ on, bodies }) => (
          <>
            <p className="quiet small">Som det er den {effective(on)}</p>
            {[...byLevel(bodies)].map(([level, own]) => (
              <Section key={level} title={severalAt(level)}>
                <ul className={`unstyled-list no-max-width ${own.length > LONG ? 'body-names' : 'bodies'}`}>
                  {own.toSorted(by(({ name }) => name)).map(({ id, name, seats }) => (
                    <li key={id}>
                      <Link href={`/offentligt/organer/${encodeURIComponent(id)}`}>{name}</Link>{' '}
                      {seats.length > 0 && (
                        <span className="quiet small">({counted(seats.length, 'funktion', 'funktioner')})</span>
                      )}
                    </li>
                  ))}
                </ul>
              </Section>
            ))}
          </>
        )}
      </Loaded>
    </PublicFrame>
  );
}

function byLevel(bodies: readonly PublicBody[]): Map<string, PublicBody[]> {
  const found = new Map<string, PublicBody[]>();
  for (const body of bodies.toSorted((one, other) => order.indexOf(one.level) - order.indexOf(other.level))) {
    found.set(body.levelTitle, [...(found.get(body.levelTitle) ?? []), body]);
  }
  return found;
}

/** Those who decide before those they decide for. */
const order = [
  'political',
  'administrative',
  'advisory',
  'secretariat',
  'cluster',
  'tovholderfunktion',
  'workingGroup',
  'referenceGroup',
  'region',
  'generalPractice',
  'municipality',
];
