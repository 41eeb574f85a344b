import { ID } from '#engine/fields.js';
import type { CommandRequest } from '#engine/request.js';
import { WrongUsage } from './problem.js';

/**
 * Reads `--as`. The system itself acts only in the service: nobody may give commands in its name.
 * @throws WrongUsage
 */
export function actorFrom(text: string): CommandRequest['actor'] {
  const [person = '', seat = '', ...more] = text.split('/');
  if (more.length === 0 && ID.test(person) && ID.test(seat) && person !== 'system') return { person, seat };
  throw new WrongUsage(
    `»${text}« er ikke en person i en post. Skriv begge id'er med skråstreg imellem: p-1025/kog-secretary-municipal.`,
  );
}
