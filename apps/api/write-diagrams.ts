import { writeFileSync } from 'node:fs';
import { createRegistry } from '#engine/registry.js';
import { procedures } from '#procedures/registry.js';
import { layoutOf } from './http/diagram-layout.js';
import { DIAGRAMS } from './http/kept-diagrams.js';

/** Lays out the statechart of every definition and writes the drawings where the server looks for them. */
const registry = createRegistry(procedures);
const drawn: Record<string, object> = {};
for (const { versions } of registry.all) {
  for (const installed of versions.values()) drawn[installed.definition] = await layoutOf(installed);
}
writeFileSync(DIAGRAMS, JSON.stringify(drawn));
