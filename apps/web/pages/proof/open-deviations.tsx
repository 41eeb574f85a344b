import { useQuery } from '@tanstack/react-query';
import { deviationsQuery } from '../../api/proof-queries.js';
import { Link } from '../../parts/link.js';
import { Loaded } from '../../parts/loaded.js';
import { Section } from '../../parts/section.js';
import { classWords } from './words.js';

/** How many deviations nobody has accepted, by how much they matter. */
export function OpenDeviations() {
  const deviations = useQuery(deviationsQuery({ status: 'open', limit: 1 }));
  return (
    <Section title="Åbne afvigelser">
      <Loaded query={deviations} what="Holder forløbene op mod modellen">
        {({ total, counts, judged }) => (
          <>
            <p>
              <strong className="figure">{total}</strong> steder har praksis forladt modellen, uden at et organ har
              accepteret det. {judged.runs} forløb er gennemgået.
            </p>
            <ul className="unstyled-list">
              {Object.entries(classWords).map(([name, { title }]) => (
                <li key={name}>
                  <Link href={`/bevis/afvigelser?klasse=${name}&status=open`}>{title}</Link>:{' '}
                  {counts.byClass[name] ?? 0}
                </li>
              ))}
            </ul>
          </>
        )}
      </Loaded>
    </Section>
  );
}
