import type { FileHandle } from 'node:fs/promises';

/** The end record lies in the last 64 kB of a zip, and a directory larger than this is no document's. */
const TAIL = 65_557;
const LARGEST_DIRECTORY = 4 * 1024 * 1024;
const END = Buffer.from('PK\x05\x06', 'latin1');
const ENTRY = 0x02014b50;

/** The names in a zip file, from its directory; undefined when it has none that can be read. */
export async function zipNames(file: FileHandle, size: number): Promise<readonly string[] | undefined> {
  const tail = await bytes(file, Math.max(0, size - TAIL), Math.min(size, TAIL));
  const end = tail.lastIndexOf(END);
  if (end < 0 || end + 22 > tail.length) return undefined;
  const length = tail.readUInt32LE(end + 12);
  const start = tail.readUInt32LE(end + 16);
  if (length > LARGEST_DIRECTORY || start + length > size) return undefined;
  return namesIn(await bytes(file, start, length));
}

function namesIn(directory: Buffer): readonly string[] | undefined {
  const names: string[] = [];
  for (let at = 0; at < directory.length;) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== ENTRY) return undefined;
    const name = directory.readUInt16LE(at + 28);
    names.push(directory.toString('utf8', at + 46, at + 46 + name));
    at += 46 + name + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return names;
}

async function bytes(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}
