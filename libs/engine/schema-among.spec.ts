import { describe, expect, it } from '@jest/globals';
import { schemaAmong } from './schema-among.js';

const parties = [{ id: 'odense', name: 'Odense Kommune' }, { id: 'vejle' }];
const oneOf = [
  { enum: ['odense'], title: 'Odense Kommune' },
  { enum: ['vejle'], title: 'vejle' },
];
const schema = {
  type: 'object',
  properties: {
    party: { type: 'string', title: 'Part' },
    jointWith: { type: 'array', items: { type: 'string' } },
    document: { type: 'string' },
  },
};

describe('a schema among ids', () => {
  it('lets a field hold one of them, by the name it is called', () => {
    const { properties } = schemaAmong(schema, [['party', parties]]) as typeof schema;
    expect(properties).toEqual({ ...schema.properties, party: { type: 'string', title: 'Part', oneOf } });
  });

  it('lets a list hold some of them', () => {
    const { properties } = schemaAmong(schema, [['jointWith', parties]]) as typeof schema;
    expect(properties.jointWith).toEqual({ type: 'array', items: { type: 'string', oneOf } });
  });

  it('is left as it is where nothing is known yet, or there is no such field', () => {
    expect(schemaAmong(schema, [['party', []]])).toEqual(schema);
    expect(schemaAmong(schema, [['other', parties]])).toEqual(schema);
  });
});
