import { useQuery } from '@tanstack/react-query';
import { planQuery } from '../../api/overview-queries.js';
import type { PlanOverview } from '../../api/overview-types.js';
import { FilterBar } from '../../parts/filter-bar.js';
import { Loaded } from '../../parts/loaded.js';
import { Page } from '../../parts/page.js';
import { Section } from '../../parts/section.js';
import { Views } from '../../parts/views.js';
import type { PageProps } from '../../shell/page-route.js';
import { counted } from '../../words/danish.js';
import { Board } from './board.js';
import { InitiativeTable } from './initiative-table.js';
import { LeadCalls } from './lead-calls.js';
import { Plans } from './plans.js';
import { Roadmap } from './roadmap.js';
import './plan.css';

const PATH = '/plan';

const views = [
  { value: 'tavle', text: 'Tavle' },
  { value: 'tidslinje', text: 'Tidslinje' },
  { value: 'tabel', text: 'Tabel' },
];

/** The implementation plan: every initiative by where it stands, by when, or as a table. */
export default function PlanPage({ search }: PageProps) {
  const plan = useQuery(planQuery);
  return (
    <Page
      title="Plan og indsatser"
      lead="Indsatserne i implementeringsplanen for sundhedsaftalen 2024-2027, og hvor langt de er."
    >
      <Loaded query={plan} what="Henter planen">
        {(known) => <Shown plan={known} search={search} />}
      </Loaded>
    </Page>
  );
}

function Shown({ plan, search }: { readonly plan: PlanOverview; readonly search: PageProps['search'] }) {
  const { tekst = '', omraade = '', niveau = '', visning = '' } = search;
  const shown = { ...plan, initiatives: chosen(plan, { tekst, omraade, niveau }) };
  const asOptions = (all: PlanOverview['areas']) => all.map(({ key, title }) => ({ value: key, text: title }));
  return (
    <>
      <FilterBar
        path={PATH}
        search={{ name: 'tekst', label: 'Søg i indsatserne', value: tekst }}
        choices={[
          {
            name: 'omraade',
            label: 'Visionsområde',
            value: omraade,
            options: [{ value: '', text: 'Alle områder' }, ...asOptions(plan.areas)],
          },
          {
            name: 'niveau',
            label: 'Niveau',
            value: niveau,
            options: [{ value: '', text: 'Alle niveauer' }, ...asOptions(plan.levels)],
          },
        ]}
      >
        {visning && <input type="hidden" name="visning" value={visning} />}
      </FilterBar>
      <div className="list-head">
        <p role="status">{counted(shown.initiatives.length, 'indsats', 'indsatser')}</p>
        <Views label="Vis indsatserne som" path={PATH} search={search} views={views} />
      </div>
      <Initiatives plan={shown} view={visning} />
      <Section title="Hvem vil være LEAD">
        <LeadCalls initiatives={shown.initiatives} />
      </Section>
      <Section title="Planerne og opfølgningen">
        <Plans plans={plan.plans} />
      </Section>
    </>
  );
}

function Initiatives({ plan, view }: { readonly plan: PlanOverview; readonly view: string }) {
  if (plan.initiatives.length === 0) return <p className="empty">Ingen indsatser passer til det, du har valgt.</p>;
  if (view === 'tidslinje') return <Roadmap plan={plan} />;
  return view === 'tabel' ? <InitiativeTable plan={plan} /> : <Board plan={plan} />;
}

function chosen(
  { initiatives }: PlanOverview,
  { tekst, omraade, niveau }: { readonly tekst: string; readonly omraade: string; readonly niveau: string },
): PlanOverview['initiatives'] {
  const wanted = tekst.toLocaleLowerCase('da').trim();
  return initiatives.filter(
    ({ title, nextStep = '', area, level }) =>
      (omraade === '' || area === omraade) &&
      (niveau === '' || level === niveau) &&
      `${title} ${nextStep}`.toLocaleLowerCase('da').includes(wanted),
  );
}
