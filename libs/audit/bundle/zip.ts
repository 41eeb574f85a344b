import { promisify } from 'node:util';
import { crc32, deflateRaw } from 'node:zlib';
import { Refusal } from '#engine/refusal.js';

/** What four bytes can count; the larger format is for larger bundles than anybody can send. */
const MOST_BYTES = 0xffff_ffff;
/** 1 January 1980, the first day a zip can name: the same content gives the same file. */
const DAY = 0x21;
const DEFLATED = 8;
const UTF8_NAMES = 0x0800;

/** Others are answered while a file is packed. */
const packedFrom = promisify<Uint8Array, Buffer>(deflateRaw);

/**
 * A zip of these files, in their order, a piece at a time: no more than one of them is there packed.
 * @throws Refusal `not-possible-now` when it would be above 4 GB
 */
export async function* zip(files: Iterable<readonly [string, Uint8Array]>): AsyncGenerator<Buffer> {
  const directory: Buffer[] = [];
  let offset = 0;
  let entries = 0;
  for (const [name, content] of files) {
    const packed = await packedFrom(content);
    const shared = sharedHeader(content, packed, Buffer.byteLength(name));
    const header = Buffer.concat([u32(0x0403_4b50), shared, Buffer.from(name)]);
    directory.push(u32(0x0201_4b50), u16(20), shared, u16(0), u16(0), u16(0), u32(0), u32(offset), Buffer.from(name));
    offset += header.length + packed.length;
    if (offset > MOST_BYTES) throw new Refusal('not-possible-now', 'Pakken bliver for stor. Vælg et mindre omfang.');
    entries += 1;
    yield header;
    yield packed;
  }
  const index = Buffer.concat(directory);
  const count = u16(entries);
  yield index;
  yield Buffer.concat([u32(0x0605_4b50), u16(0), u16(0), count, count, u32(index.length), u32(offset), u16(0)]);
}

/** What a file's own header and its line in the directory have in common, but for the directory's comment length. */
function sharedHeader(content: Uint8Array, packed: Buffer, nameLength: number): Buffer {
  const sizes = [u32(crc32(content)), u32(packed.length), u32(content.length)];
  return Buffer.concat([u16(20), u16(UTF8_NAMES), u16(DEFLATED), u16(0), u16(DAY), ...sizes, u16(nameLength), u16(0)]);
}

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
