import { eventStoreContract } from '../contract.js';
import { openSqliteStore } from './open.js';
import { temporaryFolder } from './testing/temporary-folder.js';

eventStoreContract('sqlite', () => openSqliteStore({ folder: temporaryFolder() }));
