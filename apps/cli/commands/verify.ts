import type { EventStore } from '#engine/event-store.js';
import type { Ref } from '#engine/procedure.js';
import { isWhole } from '#audit/log-verdict.js';
import { type VerifyLogOptions, verifyLog } from '#audit/verify-log.js';
import { numberOf } from '#event-store/position.js';
import type { Answer } from '../answer.js';
import type { Context } from '../context.js';
import { verdictText } from '../danish/verdict-text.js';
import { loadEvents } from '../load-events.js';
import type { Register } from '../register.js';

/** `sporskifte verify`: is the log what was written? */
export const registerVerify: Register = (program, run) =>
  program
    .command('verify [procedure] [id]')
    .description('Genberegner hændelserne og hashkæderne i hele loggen, i en procedure eller i et forløb.')
    .action(run((context, procedure?: string, id?: string) => verify(context, procedure, id)));

/** Verifies the log or a part of it. Red when anything was found. @throws Refusal, Problem */
export async function verify(context: Context, procedure?: string, id?: string): Promise<Answer> {
  const { registry } = context;
  const onProgress = context.progress('Genberegner');
  const verdict = await verifyLog({ ...(await scopeOf(context, procedure, id)), registry, onProgress });
  const damage = procedure === undefined ? context.fileDamage() : [];
  const [first = null] = verdict.findings;
  const green = isWhole(verdict) && damage.length === 0;
  return {
    json: { whole: green, ...verdict, first, damage },
    text: () => [verdictText(verdict, damage, { procedure, id, embedded: context.embedded })],
    red: !green,
  };
}

type Scope = Pick<VerifyLogOptions, 'store' | 'prefixes' | 'follows'>;

async function scopeOf(context: Context, procedure?: string, id?: string): Promise<Scope> {
  const { store, registry, embedded } = context;
  if (procedure === undefined) return embedded ? { store, follows: isNext } : { store };
  registry.newest(procedure);
  if (id === undefined) return { store, prefixes: [`${procedure}-`] };
  return { store: await oneRun(context, { procedure, id }) };
}

/** The embedded log numbers without gaps. */
export function isNext(previous: string, next: string): boolean {
  return numberOf(next) === numberOf(previous) + 1;
}

/** A log with nothing in it but one run. */
async function oneRun(context: Context, ref: Ref): Promise<Pick<EventStore, 'readAll' | 'count'>> {
  const events = await loadEvents(context, ref);
  return {
    count: async () => events.length,
    readAll: async ({ after = '', limit }) => events.filter(({ position }) => position > after).slice(0, limit),
  };
}
