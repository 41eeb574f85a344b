import { floorCommands } from './floor/commands.js';
import { rehydrateByHand } from './floor/rehydration.js';
import { diskSyncs } from './limits/disk-syncs.js';
import { groupCommits } from './limits/group-commits.js';
import { jsonParse } from './limits/json-parse.js';
import { sha256 } from './limits/sha256.js';
import { singleCommits } from './limits/single-commits.js';
import type { Measurement } from './measurement.js';
import { pastLists } from './ours/as-of.js';
import { engineCommands } from './ours/commands.js';
import { eventStoreDbAppends } from './ours/eventstoredb.js';
import { httpCommands } from './ours/http.js';
import { postgresRebuilding } from './ours/postgres.js';
import { rebuilding } from './ours/rebuild.js';
import { rehydrate } from './ours/rehydration.js';
import { startUp } from './ours/start-up.js';
import { storeSizes } from './ours/store-sizes.js';
import { verification } from './ours/verification.js';
import { race } from './race.js';
import { LENGTHS } from './world/lengths.js';

/** Everything that is measured, in the order of the table; what is held against each other is in one race. */
export const plan: readonly Measurement[] = [
  race([jsonParse, sha256, diskSyncs, singleCommits, groupCommits, ...floorCommands, ...engineCommands]),
  httpCommands,
  eventStoreDbAppends,
  race([...LENGTHS.keys()].flatMap((length) => [rehydrateByHand(length), rehydrate(length)])),
  rebuilding,
  postgresRebuilding,
  verification,
  pastLists,
  startUp,
  storeSizes,
];
