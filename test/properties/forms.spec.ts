import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ID, REFERS_TO } from '#engine/fields.js';
import { type JsonSchema, schemaOf } from '#engine/schema.js';
import { validate } from '#engine/validate.js';
import { procedures } from '#procedures/registry.js';
import { inputFor, spoiled } from './inputs.js';

const commands = procedures.flatMap((procedure) =>
  Object.entries(procedure.commands).map(([name, command]) => [`${procedure.name} ${name}`, command] as const),
);
const inputs = new Map(commands.map(([, { input }]) => [input, input.name]));

/** Every schema inside a schema, with its path. */
function parts(schema: JsonSchema, path = ''): [string, JsonSchema][] {
  const { properties = {}, items } = schema as { properties?: { [field: string]: JsonSchema }; items?: JsonSchema };
  const inner = Object.entries(properties).flatMap(([field, part]) => parts(part, `${path}.${field}`));
  return [[path, schema], ...inner, ...(items ? parts(items, `${path}[]`) : [])];
}

describe('the inputs of all commands', () => {
  it('have names of their own: their schemas are found by them', () => {
    const names = [...inputs.values()];
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it.each(commands)('of %s label every field in Danish and leave nothing unsaid', (_name, { input }) => {
    const all = parts(schemaOf(input));
    const fields = all.filter(([path]) => path !== '' && !path.endsWith('[]'));
    expect(fields.filter(([, { title }]) => typeof title !== 'string').map(([path]) => path)).toEqual([]);
    expect(all.filter(([, { type }]) => typeof type !== 'string').map(([path]) => path)).toEqual([]);
    const open = all.filter(([, schema]) => schema.type === 'object' && schema.additionalProperties !== false);
    expect(open.map(([path]) => path)).toEqual([]);
  });

  it('say of each id what it is the id of, and the same of those that are called the same', () => {
    const names = procedures.map(({ name }) => name);
    const ids = [...inputs.keys()].flatMap((input) => parts(schemaOf(input))).filter(([path]) => !path.endsWith('[]'));
    const meant = new Map<string, Set<unknown>>();
    for (const [path, schema] of ids) {
      const { pattern } = (schema['items'] ?? schema) as JsonSchema;
      if (pattern !== ID.source) continue;
      const name = path.split('.').at(-1)!;
      meant.set(name, (meant.get(name) ?? new Set()).add(schema[REFERS_TO]));
    }
    const saidElsewhere = [...meant].filter(([, procedures]) => procedures.has(undefined)).map(([name]) => name);
    expect(saidElsewhere.sort()).toEqual(['auditor', 'client', 'id', 'rule', 'run', 'subject', 'successor']);
    for (const [name, procedures] of meant) {
      expect({ name, procedures: procedures.size }).toEqual({ name, procedures: 1 });
      expect([undefined, ...names]).toEqual(expect.arrayContaining([...procedures]));
    }
  });

  it.each(commands)('of %s pass when they are what the schema says', (_name, { input }) => {
    fc.assert(
      fc.property(inputFor(schemaOf(input), {}), (data) => {
        expect(JSON.parse(JSON.stringify(validate(input, data)))).toEqual(data);
      }),
      { numRuns: 20, seed: 1 },
    );
  });

  it.each(commands)('of %s do not pass with a field too many, or with one of the wrong kind', (_name, { input }) => {
    const wrong = inputFor(schemaOf(input), {}).chain((data) => spoiled(data));
    fc.assert(
      fc.property(wrong, (data) => {
        expect(() => validate(input, data)).toThrow('Ret felterne og send igen');
      }),
      { numRuns: 20, seed: 1 },
    );
  });
});
