import { eventStoreContract } from '../contract.js';
import { openMemoryStore } from './open.js';

eventStoreContract('memory', openMemoryStore);
