import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';

/** What this process calls itself among those that share the work: readable, and unlike every other. */
export function newHolder(): string {
  return `${hostname()}-${process.pid}-${randomBytes(4).toString('hex')}`;
}
