/** JSON Schema as an OpenAPI 3.0 document has it; the part that our answers are described by. */
export interface AnswerSchema {
  readonly $ref?: string;
  readonly type?: string;
  readonly nullable?: boolean;
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly required?: readonly string[];
  readonly properties?: { readonly [name: string]: AnswerSchema };
  readonly items?: AnswerSchema;
  readonly oneOf?: readonly AnswerSchema[];
}

type Components = { readonly [name: string]: AnswerSchema };

/** Where an answer is not what its schema says, each as the place and what is wrong; nothing when it is. */
export function schemaFaults(value: unknown, schema: AnswerSchema, components: Components, at = 'svaret'): string[] {
  if (schema.$ref) return schemaFaults(value, components[schema.$ref.split('/').at(-1)!]!, components, at);
  if (value === null && schema.nullable) return [];
  if (schema.oneOf) {
    const ways = schema.oneOf.map((one) => schemaFaults(value, one, components, at));
    return ways.find((faults) => faults.length === 0) ?? ways.flat();
  }
  const own = ownFault(value, schema);
  if (own) return [`${at}: ${own}`];
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => schemaFaults(item, schema.items ?? {}, components, `${at}[${index}]`));
  }
  return typeof value === 'object' && value !== null ? fieldFaults(value, schema, components, at) : [];
}

function fieldFaults(value: object, schema: AnswerSchema, components: Components, at: string): string[] {
  const fields = value as { readonly [name: string]: unknown };
  const missing = (schema.required ?? []).filter((name) => fields[name] === undefined);
  const inner = Object.entries(schema.properties ?? {}).flatMap(([name, field]) =>
    fields[name] === undefined ? [] : schemaFaults(fields[name], field, components, `${at}.${name}`),
  );
  return [...missing.map((name) => `${at}.${name} is missing`), ...inner];
}

/** What is wrong with a value itself, whatever is inside it. */
function ownFault(value: unknown, { type, enum: choices, format }: AnswerSchema): string | undefined {
  if (type && !isOfType(value, type)) return `${JSON.stringify(value)} is no ${type}`;
  if (choices && !choices.includes(value)) return `${JSON.stringify(value)} is not among the choices`;
  return format === 'date-time' && Number.isNaN(Date.parse(String(value))) ? 'no moment' : undefined;
}

function isOfType(value: unknown, type: string): boolean {
  if (type === 'integer') return Number.isInteger(value);
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value);
  return typeof value === type;
}
