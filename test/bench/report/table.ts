import type { Report } from './report.js';
import type { Result } from './results.js';

const HEADS = ['', 'median', 'lowest-highest', 'unit', 'p50 ms', 'p99 ms', 'x limit', 'x floor', 'aim', 'met'];

/** The report as a table in markdown that can also be read as it stands. */
export function tableOf({ machine, load, rounds, seconds, results }: Report): string {
  const { date, cpu, cores, memoryGb, platform, node, sqlite, folder, fileSystem } = machine;
  const many = rounds === 1 ? '1 round' : `median of ${rounds} rounds`;
  const cells = [HEADS, ...results.map(cellsOf)];
  const widths = HEADS.map((_, column) => Math.max(3, ...cells.map((row) => row[column]!.length)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!))).join(' | ')} |`;
  const rule = `| ${widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [
    `Sporskifte, ${date}, ${many}, ${Math.round(seconds)} s. Load ${load.before} before, ${load.after} after.`,
    `${cpu}, ${cores} cores, ${memoryGb} GB, ${platform}. Node ${node}, SQLite ${sqlite}. ${fileSystem} at ${folder}.`,
    '',
    line(cells[0]!),
    rule,
    ...cells.slice(1).map(line),
  ].join('\n');
}

function cellsOf({ label, median, low, high, unit, p50, p99, limit, floor, aim }: Result): readonly string[] {
  return [
    label,
    figure(median),
    low === high ? '' : `${figure(low)}-${figure(high)}`,
    unit,
    optional(p50, figure),
    optional(p99, figure),
    optional(limit, ratio),
    optional(floor, ratio),
    aim ? aimText(aim) : '',
    aim ? (aim.met ? 'yes' : 'NO') : '',
  ];
}

function aimText({ of, atLeast, atMost }: NonNullable<Result['aim']>): string {
  const bound = atLeast === undefined ? `<= ${figure(atMost!)}` : `>= ${figure(atLeast)}`;
  return of === 'value' ? bound : `${bound} x ${of}`;
}

function optional(number: number | undefined, write: (number: number) => string): string {
  return number === undefined ? '' : write(number);
}

const ratio = (number: number): string => number.toFixed(2);

/** Three digits that count, whole from a hundred on. */
function figure(number: number): string {
  if (number >= 100) return Math.round(number).toLocaleString('en');
  return String(Number(number.toPrecision(number >= 10 ? 3 : 2)));
}
