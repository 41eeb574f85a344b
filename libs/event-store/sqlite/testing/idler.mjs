import { START } from '../../../engine/event.ts';
import { openSqliteStore } from '../open.ts';

/** Subscribes and then does nothing, for as long as the process has another reason to live: idler.mjs <folder> */
const store = openSqliteStore({ folder: process.argv[2] ?? '' });
store.subscribe({ after: START, onEvents() {}, onError() {} });
