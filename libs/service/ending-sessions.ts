import type { Persons } from '#persons/persons.js';
import { endSessions } from '#read-models/sessions/end-sessions.js';
import type { ReadModels } from '#read-models/tables/tables.js';

/**
 * The same register, where nobody who is erased stays logged in. The sessions go first: should the process die in
 * between, the erasure is completed at the next start, and that ends what has been begun since.
 */
export function endingSessions(persons: Persons, db: ReadModels): Persons {
  return {
    ...persons,
    async erase(id, at) {
      await endSessions(db, id);
      await persons.erase(id, at);
    },
  };
}
