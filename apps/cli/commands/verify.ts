import type { EventStore } from '#engine/event-store.js';
import type { Ref } from '#engine/procedure.js';
import { type LogVerdict, isWhole } from '#audit/log-verdict.js';
import { readPublicKey } from '#audit/notes/keys.js';
import { type CheckpointCheck, type Trusted, againstCheckpoints } from '#audit/proof/against-checkpoints.js';
import { listCheckpoints, readCheckpoint } from '#audit/proof/checkpoint-files.js';
import { checkpointFolder } from '#audit/proof/open.js';
import { bearsOut } from '#audit/proof/tree-check.js';
import { type VerifyLogOptions, verifyLog } from '#audit/verify-log.js';
import { numberOf } from '#event-store/position.js';
import type { Answer } from '../answer.js';
import type { Context } from '../context.js';
import { type Judged, type Verified, resumedText, verdictText } from '../danish/verdict-text.js';
import { loadEvents } from '../load-events.js';
import { WrongUsage } from '../problem.js';
import type { Register } from '../register.js';
import { readTextFile } from '../text-file.js';
import { type Resumable, openResumable } from '../verify-resume.js';

interface Options {
  readonly key?: string;
  readonly checkpoint?: readonly string[];
  readonly resume?: string;
}

/** `sporskifte verify`: is the log what was written? */
export const registerVerify: Register = (program, run) =>
  program
    .command('verify [procedure] [id]')
    .description('Genberegner hændelserne, hashkæderne og træet i hele loggen, i en procedure eller i et forløb.')
    .option('--key <nøgle>', 'loggens offentlige nøgle, som du har den et andet sted fra')
    .option('--checkpoint <fil...>', 'kontrolpunkter, du selv har gemt')
    .option('--resume <fil>', 'gå videre, hvor filen siger, og skriv i den, hvor langt der er nået')
    .action(
      run((context, procedure?: string, id?: string, options?: Options) => verify(context, { procedure, id }, options)),
    );

/** Verifies the log or a part of it. Red when anything was found. @throws Refusal, Problem, WrongUsage */
export async function verify(
  context: Context,
  verified: Omit<Verified, 'embedded'>,
  options: Options = {},
): Promise<Answer> {
  const { embedded } = context;
  const trusted = trustedBy(options);
  const resumable = await resumableBy(context, verified, options, trusted);
  const resume = resumable?.state?.tree;
  const check =
    verified.procedure === undefined ? againstCheckpoints(context.folder, { ...trusted, resume }) : undefined;
  try {
    const verdict = await judged(context, verified, check, resumable);
    const damage = verified.procedure === undefined ? context.fileDamage() : [];
    const proof = check && { ...check.end(), unreadable: check.unreadable };
    return answerOf(
      { ...verdict, damage, ...(proof && { proof }) },
      { ...verified, embedded },
      resumable?.state?.log.events,
    );
  } finally {
    check?.close();
  }
}

function answerOf(found: Omit<Judged, 'green'>, verified: Verified, resumedFrom: number | undefined): Answer {
  const { proof, damage, ...verdict } = found;
  const [first = null] = verdict.findings;
  const green = isWhole(verdict) && damage.length === 0 && (proof === undefined || isBorneOut(proof));
  return {
    json: { whole: green, ...verdict, first, damage, proof: proof ?? null, resumedFrom: resumedFrom ?? null },
    text: () => [
      verdictText({ ...found, green }, verified),
      ...(resumedFrom === undefined ? [] : [resumedText(resumedFrom)]),
    ],
    red: !green,
  };
}

async function judged(
  context: Context,
  { procedure, id }: Omit<Verified, 'embedded'>,
  check: CheckpointCheck | undefined,
  resumable: Resumable | undefined,
): Promise<LogVerdict> {
  const { registry } = context;
  const scope = await scopeOf(context, procedure, id);
  return verifyLog({
    ...scope,
    registry,
    resume: resumable?.state?.log,
    onProgress: context.progress('Genberegner'),
    onReached: (soFar, ended) => resumable?.save(soFar, check?.soFar, ended),
    ...(check && { onEvent: check.take }),
  });
}

async function resumableBy(
  { folder, store }: Context,
  { procedure }: Pick<Verified, 'procedure'>,
  { resume }: Options,
  { checkpoints = [] }: Trusted,
): Promise<Resumable | undefined> {
  if (resume === undefined) return undefined;
  if (procedure !== undefined) {
    throw new WrongUsage('--resume gælder hele loggen. Udelad proceduren, eller udelad --resume.');
  }
  const all = [...listCheckpoints(checkpointFolder(folder)).kept, ...checkpoints];
  return openResumable(
    resume,
    store,
    all.map(({ size }) => size),
  );
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
