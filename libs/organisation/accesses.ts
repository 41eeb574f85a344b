import type { Run } from '#engine/procedure.js';
import type { Registry } from '#engine/registry.js';
import type { Accesses, AuditorGrant, BrokenGlass, ServiceClient } from './access.js';

/** The streams of everything beside seats that lets somebody read or act. */
export const RIGHT_PREFIXES = ['auditorGrant-', 'breakGlass-', 'serviceClient-'];

/** A run that may give a right, with the keys of the states it is in. */
export interface RightRun {
  readonly run: Run;
  readonly keys: readonly string[];
}

/** A run of one of those streams, as it stands. */
export function rightOf(run: Run, registry: Registry): RightRun {
  return { run, keys: registry.version(run.definition).chart.keys(run.value) };
}

/** What a log's runs of rights come to: those that were approved and not taken back, and open emergency accesses. */
export function accessesOf(rights: readonly RightRun[]): Accesses {
  const of = <C>(procedure: string, state: string): C[] =>
    rights
      .filter(({ run, keys }) => run.procedure === procedure && keys.includes(state))
      .map(({ run }) => run.context as C);
  const clients = new Map<string, ServiceClient[]>();
  for (const { run, keys } of rights) {
    // One that is only proposed takes nothing from a program, or anyone who may propose could shut one out.
    if (run.procedure !== 'serviceClient' || keys.includes('proposed') || keys.includes('declined')) continue;
    const right = run.context as ServiceClient;
    clients.set(right.client, [...(clients.get(right.client) ?? []), ...(keys.includes('inForce') ? [right] : [])]);
  }
  return {
    auditors: of<AuditorGrant>('auditorGrant', 'inForce'),
    clients,
    glasses: of<BrokenGlass>('breakGlass', 'open'),
  };
}
