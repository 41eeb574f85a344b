import type { Registry as Procedures } from '#engine/registry.js';
import type { CommandRequest } from '#engine/request.js';

/**
 * The procedure and command of a request by the names that the product knows, `unknown` for any other: what a request
 * says may be anything, and there would be no end of labels.
 */
export function namesOf(
  { procedure, command }: CommandRequest,
  { all }: Procedures,
): { procedure: string; command: string } {
  const installed = all.filter((one) => one.procedure.name === procedure);
  const known = installed.some((one) => Object.hasOwn(one.procedure.commands, command));
  return { procedure: installed.length > 0 ? procedure : 'unknown', command: known ? command : 'unknown' };
}
