import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readSync, renameSync, writeSync } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';
import { Refusal } from '#engine/refusal.js';

const CHUNK = 65_536;

/**
 * Keeps lines in a file, with the SHA-256 of them all on a line of its own at the end. Whole or not at all, whenever
 * the process or the machine dies; and no more than a few of them in memory at a time.
 */
export function writeLines(file: string, lines: Iterable<string>): void {
  const beside = `${file}.${process.pid}.new`;
  const digest = createHash('sha256');
  const opened = openSync(beside, 'w', 0o600);
  try {
    let chunk = '';
    const write = (): void => {
      digest.update(chunk);
      writeSync(opened, chunk);
      chunk = '';
    };
    for (const line of lines) {
      chunk += `${line}\n`;
      if (chunk.length >= CHUNK) write();
    }
    write();
    writeSync(opened, `${digest.digest('hex')}\n`);
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
  renameSync(beside, file);
}

/**
 * The lines of such a file, one by one.
 * @throws Refusal `unusable-state` after the last when they are not those that were written
 */
export function* readLines(file: string): Generator<string> {
  const digest = createHash('sha256');
  let line: string | undefined;
  for (const next of linesIn(file)) {
    if (line !== undefined) {
      digest.update(`${line}\n`);
      yield line;
    }
    line = next;
  }
  if (line === digest.digest('hex')) return;
  throw unusable(`Filen ${file} er ændret eller beskadiget, så der kan ikke gås videre fra den.`);
}

/** A state that cannot be gone on from. @param what Danish, a whole sentence */
export function unusable(what: string): Refusal {
  return new Refusal('unusable-state', `${what} Slet filen, og genberegn det hele, eller kør uden --resume.`);
}

function* linesIn(file: string): Generator<string> {
  const decoder = new StringDecoder('utf8');
  const bytes = Buffer.alloc(CHUNK);
  const opened = openSync(file, 'r');
  try {
    let rest = '';
    for (let read = readSync(opened, bytes); read > 0; read = readSync(opened, bytes)) {
      const lines = (rest + decoder.write(bytes.subarray(0, read))).split('\n');
      rest = lines.pop()!;
      yield* lines;
    }
    if (rest !== '') yield rest;
  } finally {
    closeSync(opened);
  }
}
