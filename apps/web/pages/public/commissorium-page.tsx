import { useQuery } from '@tanstack/react-query';
import { publicCommissoriaQuery } from '../../api/public-queries.js';
import { Loaded } from '../../parts/loaded.js';
import { Section } from '../../parts/section.js';
import type { PageProps } from '../../shell/page-route.js';
import { effective } from '../../words/dates.js';
import { NotPublic } from './not-public.js';
import { PublicFrame } from './public-frame.js';

const above = { href: '/offentligt/kommissorier', text: 'Godkendte kommissorier' };

/** One approved commissorium in full, with the functions in its group and nobody's name. */
export default function CommissoriumPage({ params }: PageProps) {
  const commissoria = useQuery(publicCommissoriaQuery);
  return (
    <Loaded query={commissoria} page>
      {(all) => {
        const found = all.find(({ id }) => id === params['id']);
        if (found === undefined) return <NotPublic what="Kommissoriet" above={above} />;
        const { title, runsUntil, sections, seats } = found;
        return (
          <PublicFrame
            title={title}
            lead={runsUntil === undefined ? 'Godkendt.' : `Godkendt. Gælder til ${effective(runsUntil)}.`}
            above={above}
          >
            {sections.map((section) => (
              <Section key={section.title} title={section.title}>
                <p className="as-written">{section.text}</p>
              </Section>
            ))}
            <Section title="Medlemmer efter funktion">
              <ul>
                {seats.map(({ profile, sideTitle, mandatory }, at) => (
                  <li key={at}>
                    {profile}, {sideTitle}
                    {!mandatory && ' (kan være ubesat)'}
                  </li>
                ))}
              </ul>
            </Section>
          </PublicFrame>
        );
      }}
    </Loaded>
  );
}
