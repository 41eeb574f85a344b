/** A command whose form does not ask for some of its fields. */
export function withoutFields<C extends { readonly schema: { readonly [key: string]: unknown } }>(
  command: C,
  names: readonly string[],
): C {
  const fields = Object.entries(command.schema['properties'] ?? {}).filter(([name]) => !names.includes(name));
  return { ...command, schema: { ...command.schema, properties: Object.fromEntries(fields) } };
}
