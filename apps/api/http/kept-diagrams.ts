import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Installed } from '#engine/registry.js';
import { type LaidOut, layoutOf } from './diagram-layout.js';

/** Where the build leaves the drawings, so that no request waits for a layout to be computed. */
export const DIAGRAMS = path.join('dist', 'diagrams.json');

let kept: Readonly<Record<string, LaidOut>> | undefined;

/** The drawing of a definition: the one the build made, or a new one for a definition that the build did not know. */
export async function diagramFor(installed: Installed): Promise<LaidOut> {
  kept ??= existsSync(DIAGRAMS) ? (JSON.parse(readFileSync(DIAGRAMS, 'utf8')) as typeof kept)! : {};
  return kept[installed.definition] ?? layoutOf(installed);
}
