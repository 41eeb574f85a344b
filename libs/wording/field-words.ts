import type { Procedure } from '#engine/procedure.js';
import { type Registry } from '#engine/registry.js';
import { type JsonSchema, schemaOf } from '#engine/schema.js';
import { seatFunctions } from '#organisation/seat.js';
import { templateSections } from '#procedures/commissorium/commands.js';
import { registerFields } from '#procedures/person/events.js';
import { sides } from '#procedures/sides.js';
import { contextWords } from './context-words.js';
import { certainties } from './source-text.js';

/** Danish words for a field: its label, and its choices where it has a fixed set of them. */
export interface FieldWords {
  readonly label: string;
  readonly choices: ReadonlyMap<unknown, string>;
}

/** The words for fields by name. */
export type Words = ReadonlyMap<string, FieldWords>;

/** The words for what an event holds: those of the forms it may come from, and of its procedure for the rest. */
export function wordsForEvent(type: string, procedure: Procedure, registry: Registry): Words {
  return merged([
    formsOf(procedure, type),
    general,
    formsOf(procedure),
    ...formsOfOthers(procedure, registry),
    sections,
  ]);
}

/** The words for what a run knows. Its forms come after the general words: they ask, and each asks for one occasion. */
export function wordsForRun(procedure: Procedure, registry: Registry): Words {
  return merged([general, formsOf(procedure), ...formsOfOthers(procedure, registry), sections]);
}

const NONE: ReadonlyMap<unknown, string> = new Map();

const generalChoices: Readonly<Record<string, object>> = {
  side: sides,
  certainty: certainties,
  answersBy: seatFunctions,
  givenBy: { party: 'Parten selv', secretariat: 'Sekretariatet' },
  fields: registerFields,
  standing: { open: 'Åben', resolved: 'Afsluttet', withdrawn: 'Trukket tilbage' },
};

const general: Words = new Map(
  Object.entries({ ...contextWords, ...sides }).map(([name, label]) => [
    name,
    { label, choices: new Map<unknown, string>(Object.entries(generalChoices[name] ?? {})) },
  ]),
);

/** The sections of a commissorium are fields by their own keys, which elsewhere are other words. */
const sections: Words = new Map(
  Object.entries(templateSections).map(([name, label]) => [name, { label, choices: NONE }]),
);

/** The first label of each name, and its choices from wherever it has some. */
function merged(sources: readonly Words[]): Words {
  const words = new Map<string, FieldWords>();
  for (const source of sources) {
    for (const [name, { label, choices }] of source) {
      const known = words.get(name);
      words.set(name, { label: known?.label ?? label, choices: new Map([...choices, ...(known?.choices ?? [])]) });
    }
  }
  return words;
}

function formsOfOthers(procedure: Procedure, { all }: Registry): Words[] {
  return all
    .filter((installed) => installed.procedure.name !== procedure.name)
    .map((other) => formsOf(other.procedure));
}

function formsOf({ commands }: Procedure, fact?: string): Words {
  const words = new Map<string, FieldWords>();
  for (const command of Object.values(commands)) {
    if (fact === undefined || command.fact === fact) collect(schemaOf(command.input), words);
  }
  return words;
}

function collect(schema: JsonSchema, words: Map<string, FieldWords>): void {
  for (const [name, field] of Object.entries((schema['properties'] ?? {}) as Record<string, JsonSchema>)) {
    const known = words.get(name);
    const label = known?.label ?? field['title'];
    const items = (field['items'] ?? {}) as JsonSchema;
    const choices = new Map([...(known?.choices ?? []), ...choicesOf(field), ...choicesOf(items)]);
    if (typeof label === 'string') words.set(name, { label, choices });
    collect(field, words);
    if (typeof field['items'] === 'object') collect(field['items'] as JsonSchema, words);
  }
}

/** Of a field, or of each item where it is a list of choices. */
function choicesOf({ oneOf: own, items }: JsonSchema): ReadonlyMap<unknown, string> {
  const oneOf = own ?? (items as JsonSchema | undefined)?.['oneOf'];
  if (!Array.isArray(oneOf)) return NONE;
  return new Map((oneOf as { enum: unknown[]; title: string }[]).map(({ enum: [value], title }) => [value, title]));
}
