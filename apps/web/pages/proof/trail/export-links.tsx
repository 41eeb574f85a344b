import type { TrailFilter } from '../../../api/proof-queries.js';

const formats = [
  { format: 'csv', text: 'CSV til Excel' },
  { format: 'jsonl', text: 'JSON Lines' },
  { format: 'prov', text: 'W3C PROV' },
];

/** The events that were chosen, all of them, as files. */
export function ExportLinks({ filter }: { readonly filter: TrailFilter }) {
  return (
    <div className="export d-print-none">
      <p id="hent">Hent alle de valgte hændelser, ikke kun siden her:</p>
      <ul className="unstyled-list no-max-width" aria-labelledby="hent">
        {formats.map(({ format, text }) => (
          <li key={format}>
            <a
              className="button button-secondary"
              href={`/api/audit/export?${new URLSearchParams({ format, ...filter }).toString()}`}
              download
            >
              {text}
            </a>
          </li>
        ))}
      </ul>
      <p className="quiet small">
        Rapport, sagsmappe og bevispakke for et enkelt forløb: vælg en hændelse i forløbet, og se nederst på siden.
      </p>
    </div>
  );
}
