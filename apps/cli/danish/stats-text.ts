import type { LogCount } from '../count-log.js';
import type { Standing } from '../read-models-standing.js';
import { moment } from '#wording/dates.js';
import { inColumns } from './event-lines.js';
import { counted, size, whole } from '#wording/numbers.js';
import { indented } from '#wording/value-lines.js';

/** What is in a data folder. */
export interface Stats extends LogCount {
  readonly folder: string;
  readonly files: readonly { readonly name: string; readonly bytes: number }[];
  /** Null when there are none. */
  readonly readModels: Standing | null;
}

/** What is in a data folder, for reading. */
export function statsText(stats: Stats): string {
  const { folder, events, runs, first, last, procedures, files, readModels } = stats;
  return [
    `Datamappe: ${folder}`,
    `${counted(events, 'hændelse', 'hændelser')} i ${counted(runs, 'forløb', 'forløb')}`,
    ...(first && last ? [`Første ${moment(first)}, seneste ${moment(last)}`] : []),
    '',
    'Forløb',
    ...indented(
      inColumns(
        procedures.flatMap((procedure) => [
          [procedure.title, whole(procedure.runs)],
          ...procedure.states.map((state) => [`  ${state.title}`, whole(state.runs)]),
        ]),
      ),
    ),
    '',
    'Filer',
    ...indented(inColumns(files.map(({ name, bytes }) => [name, size(bytes)]))),
    '',
    ...standingLines(readModels),
  ].join('\n');
}

function standingLines(standing: Standing | null): string[] {
  if (standing === null)
    return ['Læsemodeller: ingen endnu. De bygges, når tjenesten starter, eller med: sporskifte rebuild'];
  const { models, parked } = standing;
  const rows = models.map(({ name, title, lag }) => [
    `${title} (${name})`,
    lag === 0 ? 'fulgt med' : `mangler ${counted(lag, 'hændelse', 'hændelser')}`,
  ]);
  const waiting = parked === 0 ? 'ingen' : `${whole(parked)}; se dem med: sporskifte parked`;
  return ['Læsemodeller', ...indented(inColumns(rows)), '', `Parkerede hændelser mellem procedurer: ${waiting}`];
}
