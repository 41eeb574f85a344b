import type { FileHandle } from 'node:fs/promises';
import { zipNames } from './zip-names.js';

/** Types of files that can be taken, by the short name they have in settings. */
export const fileTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  png: 'image/png',
  jpg: 'image/jpeg',
  txt: 'text/plain',
} as const;

export type FileType = keyof typeof fileTypes;

/** What a media type is called as a file's ending; `bin` for one that is not known. */
export function endingOf(mediaType: string): string {
  return Object.entries(fileTypes).find(([, type]) => type === mediaType)?.[0] ?? 'bin';
}

const HEAD = 512;

const beginnings: readonly (readonly [FileType, Buffer])[] = [
  ['pdf', Buffer.from('%PDF-')],
  ['png', Buffer.from('89504e470d0a1a0a', 'hex')],
  ['jpg', Buffer.from('ffd8ff', 'hex')],
];

const parts: readonly (readonly [FileType, string])[] = [
  ['docx', 'word/'],
  ['xlsx', 'xl/'],
  ['pptx', 'ppt/'],
];

/** An office document whose directory names one of these carries a program. */
const MACRO = /(^|\/)(vbaProject|vbaData)\b|^Basic\//i;

/**
 * What a file is, by its own bytes; undefined when it is none of the known types, or an office document with macros.
 * What it is sent as does not count: a program can be called anything.
 */
export async function typeOf(file: FileHandle, size: number): Promise<FileType | undefined> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0);
  const head = buffer.subarray(0, bytesRead);
  const known = beginnings.find(([, magic]) => head.subarray(0, magic.length).equals(magic));
  if (known) return known[0];
  if (head.subarray(0, 4).equals(Buffer.from('PK\x03\x04', 'latin1'))) return officeType(file, size, head);
  return (await isText(file)) ? 'txt' : undefined;
}

async function officeType(file: FileHandle, size: number, head: Buffer): Promise<FileType | undefined> {
  const names = await zipNames(file, size);
  if (names === undefined || names.some((name) => MACRO.test(name))) return undefined;
  // OpenDocument begins with a file called mimetype, stored as it is.
  if (head.toString('latin1', 30, 38) === 'mimetype') {
    return head.toString('latin1', 38).startsWith(fileTypes.odt) ? 'odt' : undefined;
  }
  if (!names.includes('[Content_Types].xml')) return undefined;
  return parts.find(([, folder]) => names.some((name) => name.startsWith(folder)))?.[0];
}

/**
 * Text is UTF-8 without control characters, to its end. Markup is text too, and is only ever handed out as a download.
 */
async function isText(file: FileHandle): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const buffer = Buffer.alloc(64 * 1024);
  try {
    for (let at = 0; ;) {
      const { bytesRead } = await file.read(buffer, 0, buffer.length, at);
      const text = decoder.decode(buffer.subarray(0, bytesRead), { stream: bytesRead > 0 });

      if (/[\x00-\x08\x0e-\x1a\x1c-\x1f]/.test(text)) return false;
      if (bytesRead === 0) return true;
      at += bytesRead;
    }
  } catch {
    return false;
  }
}
