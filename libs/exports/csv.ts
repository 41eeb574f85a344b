import { stringify } from 'csv-stringify/sync';
import type { RecordedEvent } from '#engine/event.js';
import { refOf } from '#engine/fold.js';
import type { Registry } from '#engine/registry.js';
import { sides } from '#procedures/sides.js';
import { type ToldEvent, createTeller } from './told-event.js';

type Row = readonly (string | number)[];

/** Every column: its heading, and what stands in it. */
const columns: readonly (readonly [string, (event: RecordedEvent, told: ToldEvent) => string | number])[] = [
  ['Registreret', ({ metadata }) => danishTime(metadata.recordedAt)],
  ['Registreret (UTC)', ({ metadata }) => metadata.recordedAt],
  ['Virkning', (_event, { effective = '' }) => effective],
  ['Art', (_event, { procedure }) => procedure],
  ['Forløb', ({ stream }) => refOf(stream).id],
  ['Revision', ({ revision }) => revision],
  ['Hændelse', (_event, { title }) => title],
  ['Person', ({ metadata }) => metadata.actor.person],
  ['Post', ({ metadata }) => metadata.actor.seat],
  ['På vegne af', ({ metadata }) => metadata.actor.onBehalfOf ?? ''],
  ['Regel', ({ metadata }) => metadata.mandate.rule],
  ['Funktion', ({ metadata }) => metadata.mandate.function],
  ['Organ', ({ metadata }) => metadata.mandate.body],
  ['Side', ({ metadata: { mandate } }) => (mandate.side ? sides[mandate.side] : '')],
  ['Fra tilstand', (_event, { from }) => from],
  ['Til tilstand', (_event, { to }) => to],
  ['Indhold', (_event, { lines }) => lines.join('\n')],
  ['Frister', (_event, { deadlines }) => deadlines.join('\n')],
  ['Kilde', (_event, { source = '' }) => source],
  ['Definition', ({ metadata }) => metadata.definition],
  ['Type', ({ type }) => type],
  ['Hændelses-id', ({ id }) => id],
  ['Position', ({ position }) => position],
  ['Hashværdi', ({ metadata }) => metadata.hash],
];

/**
 * The audit trail as Danish Excel opens it: a byte order mark, semicolons, CRLF, Danish headings and times. What a
 * spreadsheet would take for a formula gets an apostrophe before it: nobody's text is run on somebody else's machine.
 */
export async function* csvOf(
  pages: AsyncIterable<readonly RecordedEvent[]>,
  registry: Registry,
): AsyncGenerator<string> {
  const tell = createTeller(registry);
  yield `\ufeff${written([columns.map(([heading]) => heading)])}`;
  for await (const page of pages) {
    yield written(
      page.map((event) => {
        const told = tell(event);
        return columns.map(([, cell]) => cell(event, told));
      }),
    );
  }
}

function written(rows: readonly Row[]): string {
  return stringify([...rows] as (string | number)[][], {
    delimiter: ';',
    record_delimiter: 'windows',
    // Excel takes a lone line feed for a line within the cell.
    quoted_match: [/[\r\n]/],
    escape_formulas: true,
  });
}

const DANISH = new Intl.DateTimeFormat('da-DK', {
  timeZone: 'Europe/Copenhagen',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** `30-10-2024 09:00:01`, which Danish Excel takes for a time; other separators it leaves as text. */
function danishTime(instant: string): string {
  const parts = new Map(DANISH.formatToParts(Date.parse(instant)).map(({ type, value }) => [type, value]));
  const [day, month, year] = [parts.get('day'), parts.get('month'), parts.get('year')];
  return `${day}-${month}-${year} ${parts.get('hour')}:${parts.get('minute')}:${parts.get('second')}`;
}
