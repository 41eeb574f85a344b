import { join } from 'node:path';
import { readLog } from '#audit/read-log.js';
import { type FileFlaw, copyTo, inspect } from '#attachments/inspect.js';
import { type Reference, referencedIn } from '#attachments/referenced.js';
import type { Context } from './context.js';
import { counted } from './danish/numbers.js';
import { indented } from './danish/value-lines.js';

/** Files that events refer to, and what is wrong with them (Danish, one sentence each). */
export interface AttachmentVerdict {
  readonly files: number;
  readonly findings: readonly string[];
}

const flaws: { readonly [flaw in FileFlaw]: string } = {
  missing: 'mangler',
  changed: 'er ændret: indholdet svarer ikke længere til dens SHA-256',
  unreadable: 'kan ikke læses',
};

/** Holds every file that an event refers to up to its hash. Withdrawn ones count too. */
export function checkAttachments(context: Context): Promise<AttachmentVerdict> {
  return judged(context, ({ hash }) => inspect(context.attachments, hash));
}

/** Copies every file that an event refers to into a backup. What is missing is told and stops nothing. */
export function copyAttachments(context: Context, target: string): Promise<AttachmentVerdict> {
  const to = join(target, 'attachments');
  return judged(context, ({ hash }) => copyTo(context.attachments, to, hash));
}

/** The verdict for people; nothing where no event refers to any file. */
export function attachmentText({ files, findings }: AttachmentVerdict): string[] {
  if (files === 0) return [];
  const all = counted(files, 'bilag', 'bilag');
  if (findings.length === 0) return [`${all}: hver fil er der og svarer til sin SHA-256.`];
  const how = 'Hent filerne fra en sikkerhedskopi, og læg dem samme sted i bilagsmappen.';
  return [[`${all}, heraf ${findings.length} med fejl:`, ...indented(findings), how].join('\n')];
}

async function judged(
  { store }: Context,
  judge: (reference: Reference) => Promise<FileFlaw | undefined>,
): Promise<AttachmentVerdict> {
  const seen = new Set<string>();
  const findings: string[] = [];
  for await (const page of readLog(store)) {
    for (const reference of referencedIn(page)) {
      if (seen.has(reference.hash)) continue;
      seen.add(reference.hash);
      const flaw = await judge(reference);
      const { hash, stream, revision } = reference;
      if (flaw) findings.push(`Filen ${hash}, som ${stream} revision ${revision} henviser til, ${flaws[flaw]}.`);
    }
  }
  return { files: seen.size, findings };
}
