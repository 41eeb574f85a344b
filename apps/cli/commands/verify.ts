import type { EventStore } from '#engine/event-store.js';
import type { Ref } from '#engine/procedure.js';
import { isWhole } from '#audit/log-verdict.js';
import { readPublicKey } from '#audit/notes/keys.js';
import { type Trusted, againstCheckpoints } from '#audit/proof/against-checkpoints.js';
import { readCheckpoint } from '#audit/proof/checkpoint-files.js';
import { bearsOut } from '#audit/proof/tree-check.js';
import { type VerifyLogOptions, verifyLog } from '#audit/verify-log.js';
import { numberOf } from '#event-store/position.js';
import type { Answer } from '../answer.js';
import type { Context } from '../context.js';
import { type Judged, type Verified, verdictText } from '../danish/verdict-text.js';
import { loadEvents } from '../load-events.js';
import type { Register } from '../register.js';
import { readTextFile } from '../text-file.js';

interface Options {
  readonly key?: string;
  readonly checkpoint?: readonly string[];
}

/** `sporskifte verify`: is the log what was written? */
export const registerVerify: Register = (program, run) =>
  program
    .command('verify [procedure] [id]')
    .description('Genberegner hændelserne, hashkæderne og træet i hele loggen, i en procedure eller i et forløb.')
    .option('--key <nøgle>', 'loggens offentlige nøgle, som du har den et andet sted fra')
    .option('--checkpoint <fil...>', 'kontrolpunkter, du selv har gemt')
    .action(
      run((context, procedure?: string, id?: string, options?: Options) => verify(context, { procedure, id }, options)),
    );

/** Verifies the log or a part of it. Red when anything was found. @throws Refusal, Problem */
export async function verify(
  context: Context,
  verified: Omit<Verified, 'embedded'>,
  options: Options = {},
): Promise<Answer> {
  const { registry, folder } = context;
  const { procedure, id } = verified;
  const onProgress = context.progress('Genberegner');
  const check = procedure === undefined ? againstCheckpoints(folder, trustedBy(options)) : undefined;
  try {
    const scope = await scopeOf(context, procedure, id);
    const verdict = await verifyLog({ ...scope, registry, onProgress, ...(check && { onEvent: check.take }) });
    const damage = procedure === undefined ? context.fileDamage() : [];
    const proof = check && { ...check.end(), unreadable: check.unreadable };
    const [first = null] = verdict.findings;
    const green = isWhole(verdict) && damage.length === 0 && (proof === undefined || isBorneOut(proof));
    return {
      json: { whole: green, ...verdict, first, damage, proof: proof ?? null },
      text: () => [
        verdictText(
          { ...verdict, damage, ...(proof && { proof }), green },
          { ...verified, embedded: context.embedded },
        ),
      ],
      red: !green,
    };
  } finally {
    check?.close();
  }
}

function isBorneOut(proof: NonNullable<Judged['proof']>): boolean {
  return bearsOut(proof) && proof.unreadable.length === 0;
}

function trustedBy({ key, checkpoint = [] }: Options): Trusted {
  const checkpoints = checkpoint.map((file) => readCheckpoint(readTextFile(file)));
  return { checkpoints, ...(key !== undefined && { key: readPublicKey(key) }) };
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
