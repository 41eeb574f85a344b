import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder of its own for a specification. */
export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'bilag-'));

/** The shortest that passes for a PDF. */
export const pdf = (text = 'Referat'): Buffer => Buffer.from(`%PDF-1.7\n${text}\n%%EOF\n`);

/** Bytes as they come over the network: in pieces, and broken off where an error is given. */
export async function* inPieces(bytes: Buffer, brokenBy?: Error): AsyncGenerator<Uint8Array> {
  const half = Math.ceil(bytes.length / 2);
  yield await Promise.resolve(bytes.subarray(0, half));
  if (brokenBy) throw brokenBy;
  yield bytes.subarray(half);
}

/** A stored zip with empty files of these names. */
export function zipOf(...names: string[]): Buffer {
  const locals = names.map((name) => entry(0x04034b50, 30, name));
  let at = 0;
  const directory = names.map((name, index) => {
    const record = entry(0x02014b50, 46, name);
    record.writeUInt32LE(at, 42);
    at += locals[index]!.length;
    return record;
  });
  const size = Buffer.concat(directory).length;
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(names.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, ...directory, end]);
}

function entry(signature: number, length: number, name: string): Buffer {
  const head = Buffer.alloc(length);
  head.writeUInt32LE(signature, 0);
  head.writeUInt16LE(name.length, length === 30 ? 26 : 28);
  return Buffer.concat([head, Buffer.from(name)]);
}
