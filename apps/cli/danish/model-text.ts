import type { ModelForesight } from '#procedures/governance/foresee-model.js';
import { differenceLine } from '#procedures/governance/effect-lines.js';
import type { ModelVersion } from '#procedures/governance/model.js';
import { type RuleInWords, bases } from '#procedures/governance/rule-words.js';
import { effective } from '#wording/dates.js';
import { counted } from '#wording/numbers.js';
import { indented } from '#wording/value-lines.js';

/** A version of the model as it is read on a day. */
export interface ShownModel {
  readonly on: string;
  readonly version: ModelVersion;
  readonly rules: readonly RuleInWords[];
  readonly versions: readonly ModelVersion[];
}

/** The rules of a version for reading, each with how it came to hold where it was not simply decided. */
export function modelText({ on, version, rules, versions }: ShownModel): string {
  return [
    `Styringsmodellen ${effective(on)}: version ${version.number}, ${version.title}`,
    `Gælder fra ${effective(version.validFrom)} · Besluttet af: ${version.decidedBy}`,
    '',
    'Regler',
    ...indented(
      rules.map(({ label, text, basis }) => `${label}: ${text}${basis === 'stated' ? '' : ` [${bases[basis]}]`}`),
    ),
    '',
    'Versioner',
    ...indented(versions.map(({ number, title, validFrom }) => `${number}: fra ${effective(validFrom)}, ${title}`)),
  ].join('\n');
}

/** What a version would mean, in blocks: what the list says, what changes, and each run for which something would. */
export function foresightBlocks({ meaning, changes, warnings, differing, alike, without }: ModelForesight): string[] {
  return [
    ['PRØVE: intet er gemt.', ...meaning].join('\n'),
    section('Regler, der ændres', changes.map(differenceLine), 'ingen'),
    section('Advarsler', warnings, 'ingen'),
    `\nÅbne forløb, hvor noget ville være anderledes: ${differing.length}`,
    ...differing.map(({ label, procedure, id, state, model, lines }) =>
      [`${label} (${procedure} ${id}) · ${state} · følger version ${model}`, ...indented(lines)].join('\n'),
    ),
    section(
      'Åbne forløb, hvor intet ville være anderledes',
      alike.map(({ label, procedure, id, state }) => `${label} (${procedure} ${id}) · ${state}`),
      'ingen',
    ),
    section(
      'Åbne forløb, der ikke følger modellens regler',
      without.map(({ title, runs }) => `${title}: ${counted(runs, 'forløb', 'forløb')}`),
      'ingen',
    ),
  ];
}

function section(title: string, lines: readonly string[], nothing: string): string {
  return lines.length === 0 ? `\n${title}: ${nothing}` : ['', title, ...indented(lines)].join('\n');
}
