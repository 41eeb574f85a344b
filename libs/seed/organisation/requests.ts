import type { CommandRequest } from '#engine/request.js';
import { entering } from '../entry.js';
import { type BodyRow, confirmAlias, establish } from './body-row.js';
import { centralAliases, centralBodies } from './central-bodies.js';
import { clusterAliases, clusters, strategicLevels } from './clusters.js';
import { memberships, municipalities } from './municipalities.js';
import { tovholderfunktionBodies } from './tovholderfunktioner.js';

const known: readonly BodyRow[] = [...centralBodies, ...clusters, ...strategicLevels, ...municipalities];

/** Every seeded body, for those who need its name. */
export const bodies: readonly BodyRow[] = [...known, ...tovholderfunktionBodies];

/** The bodies, their other names, and which municipality belongs to which cluster. */
export function organisationRequests(): CommandRequest[] {
  const enter = entering('organisation');
  return [
    ...known.map((row) => establish(enter, row)),
    ...tovholderfunktionBodies.map((row) => establish(entering('demo'), row)),
    ...[...centralAliases, ...clusterAliases].map((row) => confirmAlias(enter, row)),
    ...memberships(enter),
  ];
}
