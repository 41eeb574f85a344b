import { useQuery } from '@tanstack/react-query';
import { governanceQuery } from '../../api/overview-queries.js';
import type { ModelVersionInWords } from '../../api/overview-types.js';
import { Badge } from '../../parts/badge.js';
import { Link, runHref } from '../../parts/link.js';
import { Loaded } from '../../parts/loaded.js';
import { Page } from '../../parts/page.js';
import { Section } from '../../parts/section.js';
import type { PageProps } from '../../shell/page-route.js';
import { addressWith } from '../../parts/address.js';
import { counted } from '../../words/danish.js';
import { effective } from '../../words/dates.js';
import { Differences } from './differences.js';
import { RuleTable } from './rule-table.js';

const PATH = '/styringsmodel';

/** The governance model: its versions, the rules of one in words, and what differs between two. */
export default function GovernancePage({ search }: PageProps) {
  const governance = useQuery(governanceQuery);
  return (
    <Page
      title="Styringsmodel"
      lead="Reglerne for, hvem der godkender hvad, og hvilke frister der gælder. Et forløb følger de regler, det begyndte under."
    >
      <Loaded query={governance} what="Henter styringsmodellen">
        {({ versions }) => <Shown versions={versions} search={search} />}
      </Loaded>
    </Page>
  );
}

interface ShownProps {
  readonly versions: readonly ModelVersionInWords[];
  readonly search: PageProps['search'];
}

function Shown({ versions, search }: ShownProps) {
  const chosen =
    versions.find(({ number }) => String(number) === search['version']) ??
    versions.find(({ inForce }) => inForce) ??
    versions.at(-1);
  if (chosen === undefined) return <p className="empty">Der er ikke registreret en styringsmodel.</p>;
  return (
    <>
      <p className="page-links d-print-none">
        <Link className="button button-secondary" href={`${PATH}/proev`}>
          Prøv en ændring
        </Link>
        <Link href={runHref('governance', 'syddanmark')}>Registrér en vedtaget version</Link>
      </p>
      <Section title="Versioner">
        <ol className="timeline">
          {versions.toReversed().map((version) => (
            <li key={version.number}>
              <Version version={version} />
            </li>
          ))}
        </ol>
      </Section>
      <Section title={`Reglerne i version ${chosen.number}`}>
        <RuleTable version={chosen} />
      </Section>
      <Section title="Forskelle mellem to versioner">
        <Differences versions={versions} search={search} path={PATH} />
      </Section>
    </>
  );
}

function Version({ version }: { readonly version: ModelVersionInWords }) {
  const { number, title, validFrom, decidedBy, source, inForce, rules } = version;
  const having = (wanted: string) => rules.filter(({ basis }) => basis === wanted).length;
  const [open, assumed] = [having('toConfirm'), having('default')];
  return (
    <>
      <p>
        <strong>Gælder fra {effective(validFrom)}</strong> {inForce && <Badge kind="success">I kraft</Badge>}
      </p>
      <p>
        <Link href={addressWith(PATH, { version: number })}>
          Version {number}: {title}
        </Link>
      </p>
      <p className="small">Besluttet af: {decidedBy}</p>
      {source && <p className="small quiet">Kilde: {source}</p>}
      {open + assumed > 0 && (
        <p className="small">
          {counted(open, 'regel skal', 'regler skal')} bekræftes; {counted(assumed, 'er antaget', 'er antaget')}.
        </p>
      )}
    </>
  );
}
