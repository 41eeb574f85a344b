import { useQuery } from '@tanstack/react-query';
import { type AsOf, organisationAtQuery } from '../../../api/proof-queries.js';
import type { BodyOnDay } from '../../../api/types.js';
import { Loaded } from '../../../parts/loaded.js';
import { Section } from '../../../parts/section.js';
import { Table } from '../../../parts/table.js';
import { by, counted } from '../../../words/danish.js';
import { effective } from '../../../words/dates.js';
import { type Names, namesIn } from '../../../parts/names.js';
import { Identified } from '../identified.js';
import { withNames } from '../names.js';

/** The bodies that existed at a moment, who held their seats, and what is missing. */
export function BodiesThen({ moment }: { readonly moment: AsOf }) {
  const organisation = useQuery(organisationAtQuery(moment));
  return (
    <Section title="Organer og poster">
      <Loaded query={organisation}>
        {(then) => {
          const existing = then.bodies
            .filter(({ standing }) => standing === 'exists')
            .toSorted(by(({ name }) => name))
            // Those that somebody sits in are what is looked for.
            .toSorted((one, other) => Number(other.seats.length > 0) - Number(one.seats.length > 0));
          const others = then.bodies.length - existing.length;
          const names = namesIn(then);
          return (
            <>
              <p>
                {counted(existing.length, 'organ fandtes', 'organer fandtes')}
                {others > 0 && `; ${others} andre fandtes ikke da, eller det vides ikke`}. Fold et organ ud for at se
                posterne.
              </p>
              {existing.length === 0 && <p className="empty">Ingen organer var registreret på det tidspunkt.</p>}
              {existing.filter(isTold).map((body) => (
                <Body key={body.body} body={body} names={names} />
              ))}
              <Unknown bodies={existing.filter((body) => !isTold(body))} />
            </>
          );
        }}
      </Loaded>
    </Section>
  );
}

/** Whether there is more to say of a body than that it existed. */
const isTold = ({ seats, faults }: BodyOnDay): boolean => seats.length > 0 || faults.length > 0;

function Unknown({ bodies }: { readonly bodies: readonly BodyOnDay[] }) {
  if (bodies.length === 0) return null;
  return (
    <>
      <h3>Uden registrerede poster ({bodies.length})</h3>
      <p className="quiet">Hvem der sad i dem, er ukendt. Det betyder ikke, at ingen gjorde.</p>
      <ul className="unstyled-list no-max-width body-names">
        {bodies.map(({ body, name }) => (
          <li key={body}>{name}</li>
        ))}
      </ul>
    </>
  );
}

function Body({ body, names }: { readonly body: BodyOnDay; readonly names: Names }) {
  const { name, seats, text, faults } = body;
  const held = seats.filter(({ standing }) => standing === 'held').length;
  return (
    <details className="details">
      <summary className="details-summary">
        {name}{' '}
        <span className="quiet">
          ({seats.length === 0 ? 'ingen poster' : `${held} af ${seats.length} poster besat`})
        </span>
      </summary>
      <div className="details-text">
        <p>{text}</p>
        <Table
          caption={`Poster i ${name}`}
          columns={[
            { heading: 'Post', names: true, cell: ({ title }) => title },
            {
              heading: 'Hvem',
              cell: ({ holder, standing }) =>
                holder ? (
                  <Identified text={`${holder.person}, fra ${effective(holder.from)}`} names={names} />
                ) : standing === 'vacant' ? (
                  'Ledig'
                ) : (
                  'Vides ikke'
                ),
            },
            {
              heading: 'Stedfortrædere',
              cell: ({ substitutes }) =>
                substitutes.map(({ person }) => withNames(person, names)).join(', ') || 'Ingen',
            },
          ]}
          rows={seats}
          keyOf={({ seat }) => seat}
          empty={<p>Ingen poster er registreret.</p>}
        />
        {faults.length > 0 && (
          <ul>
            {faults.map((fault, at) => (
              <li key={at}>{withNames(String((fault as { text?: string }).text ?? ''), names)}</li>
            ))}
          </ul>
        )}
      </div>
    </details>
  );
}
