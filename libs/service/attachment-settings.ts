import { isAbsolute, join, resolve } from 'node:path';
import { IsOptional, Matches } from 'class-validator';
import { type FileType, fileTypes } from '#attachments/file-types.js';
import { SCANNER, scannerOf } from '#attachments/scanner.js';
import type { ShelfOptions } from '#attachments/shelf.js';
import { IfGiven, WholeNumber } from './environment.js';

const names = Object.keys(fileTypes);

/** How attachments are taken, as the environment says it. */
export class AttachmentEnvironment {
  @IsOptional() ATTACHMENTS_DIR?: string;

  @WholeNumber('skal være et helt antal MB fra 1 til 1024', 1, 1_024)
  ATTACHMENT_MB = 25;

  @Matches(new RegExp(`^(${names.join('|')})(,(${names.join('|')}))*$`), {
    message: `skal være en eller flere af ${names.join(', ')} med komma imellem`,
  })
  ATTACHMENT_TYPES = names.join(',');

  @IfGiven()
  @Matches(SCANNER, {
    message: 'skal være clamd:/sti/til/socket, clamd://vært:port eller command:/sti/til/program med argumenter',
  })
  VIRUS_SCANNER?: string;
}

/** The variables that are read. */
export const attachmentVariables = [
  'ATTACHMENTS_DIR',
  'ATTACHMENT_MB',
  'ATTACHMENT_TYPES',
  'VIRUS_SCANNER',
] as const satisfies readonly (keyof AttachmentEnvironment)[];

/**
 * Where attachments lie: a folder of their own, which processes on several machines may share, or in the data folder.
 */
export function attachmentFolder(dataDir: string, setting: string | undefined): string {
  if (!setting) return join(dataDir, 'attachments');
  return isAbsolute(setting) ? setting : resolve(setting);
}

/** What attachments are taken, from variables that have been judged. */
export function attachmentsOf(variables: AttachmentEnvironment, dataDir: string): ShelfOptions {
  const { ATTACHMENTS_DIR, ATTACHMENT_MB, ATTACHMENT_TYPES, VIRUS_SCANNER } = variables;
  return {
    folder: attachmentFolder(dataDir, ATTACHMENTS_DIR),
    mostBytes: ATTACHMENT_MB * 1024 * 1024,
    types: ATTACHMENT_TYPES.split(',') as FileType[],
    ...(VIRUS_SCANNER && { scanner: scannerOf(VIRUS_SCANNER) }),
  };
}
