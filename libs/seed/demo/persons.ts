import type { CommandRequest } from '#engine/request.js';
import { demoPeople } from '../demo-people.js';
import { entering } from '../entry.js';
import { invented } from '../sources.js';

const enter = entering('demo');
const source = invented('Personernes navne');

/** The names of the demo people, for the register. The events say that a name was written, and not which. */
export function personRequests(): CommandRequest[] {
  return demoPeople.map(({ id, name }) => enter('RegisterPerson', id, { name }, { source }));
}
