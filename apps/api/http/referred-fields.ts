import { everyCommand } from '#engine/every-command.js';
import { REFERS_TO } from '#engine/fields.js';
import type { Registry } from '#engine/registry.js';
import { type JsonSchema, schemaOf } from '#engine/schema.js';

/** What runs hold of other runs by names that no command has a field of. */
const inContexts: readonly (readonly [field: string, procedure: string])[] = [
  ['portfolio', 'agreement'],
  ['hearings', 'hearing'],
  ['escalations', 'escalation'],
  ['writtenApprovals', 'writtenApproval'],
  ['awaitingReport', 'chairApprovedCase'],
  ['succession', 'succession'],
];

/** What the organisation and the register of persons have the names of. */
const namedElsewhere = ['body', 'person'];

const known = new WeakMap<Registry, ReadonlyMap<string, string>>();

/**
 * Fields that hold the id of a run, by what they are called, with the procedure that the run is of: those that the
 * commands' schemas say it of, in all versions, and those that only runs have.
 */
export function referredFields(registry: Registry): ReadonlyMap<string, string> {
  const found = known.get(registry) ?? new Map([...inContexts, ...declared(registry)]);
  known.set(registry, found);
  return found;
}

function declared({ all }: Registry): [string, string][] {
  const commands = all
    .flatMap(({ versions }) => [...versions.values()])
    .flatMap(({ procedure }) => Object.values(everyCommand(procedure)));
  return commands
    .flatMap(({ input }) => referencesIn(schemaOf(input)))
    .filter(([, procedure]) => !namedElsewhere.includes(procedure));
}

function referencesIn({ properties = {}, items }: JsonSchema): [string, string][] {
  const own = Object.entries(properties as { readonly [field: string]: JsonSchema }).flatMap(([name, field]) => {
    const procedure = field[REFERS_TO];
    const inside = referencesIn(field);
    return typeof procedure === 'string' ? [[name, procedure] as [string, string], ...inside] : inside;
  });
  return items === undefined ? own : [...own, ...referencesIn(items as JsonSchema)];
}
