import { type Body, nameOn } from '#organisation/body.js';
import type { Requirements } from '#procedures/agreement/context.js';
import { type ModelVersion, versionOn } from '#procedures/governance/model.js';

/** What rules look at besides the run they judge. */
export interface Setting {
  readonly bodies: ReadonlyMap<string, Body>;
  /** Every version of the governance model, oldest first. */
  readonly models: readonly ModelVersion[];
  /** What the coming version of an agreement asks of others, by agreement. */
  readonly requirements: ReadonlyMap<string, Requirements>;
}

/** The rules in force on a day; undefined before the first version. */
export function rulesOn({ models }: Setting, day: string): ModelVersion['rules'] | undefined {
  return versionOn({ versions: models }, day)?.rules;
}

/** The name a body had on a day; its id where it is not registered. */
export function bodyName({ bodies }: Setting, id: string, day: string): string {
  const body = bodies.get(id);
  return body ? nameOn(body, day) : id;
}

/** `Styregruppen` or `Styregruppen eller Udvalget`; `intet organ` where there are none. */
export function bodyNames(setting: Setting, ids: readonly string[], day: string): string {
  const names = [...new Set(ids)].map((id) => bodyName(setting, id, day));
  return names.length === 0 ? 'intet organ' : names.join(' eller ');
}
