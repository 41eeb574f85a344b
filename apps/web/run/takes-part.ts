import type { Run } from '../api/types.js';
import { isMeant } from './is-meant.js';

/** Whether the acting seat takes part in a run: the seats that may attach files to it do, also when it has ended. */
export function takesPart({ acting, commands = [] }: Run): boolean {
  const seats = commands.find(({ command }) => command === 'AttachDocument')?.seats ?? [];
  return acting !== undefined && seats.some((one) => isMeant(one, acting));
}
