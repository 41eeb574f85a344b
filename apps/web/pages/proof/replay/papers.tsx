import { addressWith } from '../../../parts/address.js';
import { Link } from '../../../parts/link.js';
import { Section } from '../../../parts/section.js';
import { BundleButton } from '../bundle-button.js';

interface PapersProps {
  readonly procedure: string;
  readonly id: string;
  /** The revision of the step that is looked at. */
  readonly revision: number;
}

/** What can be taken away of a run: the report, the case file, its events, and the bundle that proves it. */
export function Papers({ procedure, id, revision }: PapersProps) {
  const address = `/api/${procedure}/${encodeURIComponent(id)}`;
  const events = (format: string): string =>
    `/api/audit/export?${new URLSearchParams({ format, procedure, id }).toString()}`;
  return (
    <Section title="Tag det med">
      <ul className="papers">
        <li>
          Rapport over forløbet: <a href={`${address}/report.html`}>som side</a> eller{' '}
          <a href={`${address}/report.pdf`}>som PDF</a>
        </li>
        <li>
          Sagsmappe til aktindsigt: <a href={`${address}/case-file.pdf`}>aktliste</a> eller{' '}
          <a href={`${address}/case-file.zip`}>hele mappen (zip)</a>
        </li>
        <li>
          Hændelserne som fil: <a href={events('csv')}>CSV til Excel</a>, <a href={events('jsonl')}>JSON Lines</a> eller{' '}
          <a href={events('prov')}>W3C PROV</a>.{' '}
          <Link href={addressWith('/bevis/haendelser', { procedure, forloeb: id })}>Se dem som liste</Link>
        </li>
        <li>
          Bevispakke, som andre kan kontrollere uden adgang til systemet:
          <BundleButton of={{ procedure, id }} text="Hent bevispakke for hele forløbet" />
          <BundleButton
            key={revision}
            of={{ procedure, id, revision }}
            text={`Hent bevispakke til og med skridt ${revision + 1}`}
          />
        </li>
      </ul>
    </Section>
  );
}
