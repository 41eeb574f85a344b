import { describe, expect, it } from '@jest/globals';
import type { Refusal } from '#engine/refusal.js';
import { addLeaf, emptyFrontier } from '../tree/frontier.js';
import { leafHash } from '../tree/hashing.js';
import { type HashAt, consistencyPath, rootAt } from '../tree/proofs.js';
import { checkpointText, isSignedBy, parseCheckpoint, signText } from './checkpoint.js';
import { cosignedAt } from './cosignature.js';
import { createKey, readPublicKey, readSigningKey } from './keys.js';
import { type Note, formatNote, parseNote } from './note.js';
import { formatRequest, neverSeen, parseRequest, witness } from './witness.js';

const log = readSigningKey(createKey('sporskifte-test', 'log'));
const municipal = readSigningKey(createKey('municipal', 'witness'));
const seconds = 1_700_000_000;

describe('a key', () => {
  it('is read back from its line, and its public half from the text handed to others', () => {
    expect(readPublicKey(log.public.text).text).toBe(log.public.text);
    expect(readPublicKey(municipal.public.text).kind).toBe('witness');
  });

  it('of the Go tools that others use reads the same', () => {
    // The example of golang.org/x/mod/sumdb/note.
    const known = readSigningKey('PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz');
    expect(known.public.text).toBe('PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW');
  });

  it.each([
    '',
    'x',
    'a+00000000+AAAA',
    log.public.text.replace(/\+(.)/, (_all, c: string) => `+${c === '0' ? '1' : '0'}`),
  ])('that is none is refused: %p', (text) => expect(codeOf(() => readPublicKey(text))).toBe('malformed-note'));

  it('is refused without its secret being shown', () => {
    const secret = createKey('x', 'log');
    const spoilt = secret.replace(/\+[0-9a-f]{8}\+/, '+00000000+');
    expect(() => readSigningKey(spoilt)).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining(secret.slice(-20)) }),
    );
  });
});

describe('a checkpoint', () => {
  it('is read back as it was written', () => {
    const note = parseNote(formatNote(checkpointOf(5)));
    expect(isSignedBy(note, log.public)).toBe(true);
    expect(parseCheckpoint(note.text)).toMatchObject({ origin: 'sporskifte-test', size: 5, position: 'p5' });
  });

  it.each([
    ['another size', (text: string) => text.replace('\n5\n', '\n6\n')],
    ['another time', (text: string) => text.replace('time 2024', 'time 2023')],
    ['another position', (text: string) => text.replace('p5', 'p6')],
  ])('with %s is not signed', (_what, change) => {
    expect(isSignedBy(parseNote(change(formatNote(checkpointOf(5)))), log.public)).toBe(false);
  });

  it('signed with another key of the same name is not signed', () => {
    const other = readSigningKey(createKey('sporskifte-test', 'log'));
    expect(isSignedBy(checkpointOf(5, other), log.public)).toBe(false);
  });

  it.each(['', 'x\n\n', 'x\n\n— a\n', 'x\n\n— a AAAA\n', 'x\n\n— a AAAAAAAAAA==', 'o\n05\n\n— a AAAAAAAAAAA=\n'])(
    'that is none is refused: %j',
    (text) => expect(codeOf(() => parseCheckpoint(parseNote(text).text))).toBe('malformed-note'),
  );
});

describe('a witness', () => {
  it('signs the first checkpoint it meets, and each later one that only has more at its end', () => {
    const first = signs(requestFor(0, 5));
    expect(cosignedAt(first.note, municipal.public)).toBe(seconds);
    const second = signs(requestFor(5, 9), first.seen);
    expect(second.seen.size).toBe(9);
    expect(cosignedAt(second.note, log.public)).toBeUndefined();
  });

  it('signs the same checkpoint again', () => {
    expect(signs(requestFor(0, 5), signs(requestFor(0, 5)).seen).seen.size).toBe(5);
  });

  it('refuses a log that has become shorter: an old checkpoint played again, or a log rolled back', () => {
    const { seen } = signs(requestFor(0, 9));
    expect(codeOf(() => signs(requestFor(0, 5), seen))).toBe('inconsistent-log');
  });

  it('refuses a log in which something earlier is another, whether it has grown or not', () => {
    const { seen } = signs(requestFor(0, 5));
    const forged = grown(9, 2);
    expect(codeOf(() => signs(requestFor(5, 9, forged), seen))).toBe('inconsistent-log');
    expect(codeOf(() => signs(requestFor(5, 5, forged), seen))).toBe('inconsistent-log');
  });

  it('refuses a checkpoint that is not shown to follow from the last it signed', () => {
    const { seen } = signs(requestFor(0, 5));
    expect(() => signs(requestFor(4, 9), seen)).toThrow('sporskifte checkpoint --since 5');
  });

  it('refuses what the log has not signed', () => {
    const other = readSigningKey(createKey('sporskifte-test', 'log'));
    const request = { ...requestFor(0, 5), note: checkpointOf(5, other) };
    expect(codeOf(() => signs(request))).toBe('untrusted-signature');
  });
});

function signs(request: ReturnType<typeof requestFor>, seen = neverSeen(log.public)) {
  return witness(parseRequest(formatRequest(request)), seen, { key: municipal, seconds });
}

function requestFor(from: number, to: number, hashAt = grown(9)) {
  return { from, path: consistencyPath(hashAt, from, to), note: checkpointOf(to, log, hashAt) };
}

function checkpointOf(size: number, key = log, hashAt = grown(9)): Note {
  const [origin, root] = [key.public.name, rootAt(hashAt, size)];
  const text = checkpointText({ origin, size, root, position: `p${size}`, time: '2024-03-01T09:00:00.000Z' });
  return { text, signatures: [signText(text, key)] };
}

/** A tree of so many leaves, one of them another where asked for. */
function grown(size: number, other?: number): HashAt {
  const nodes = new Map<string, Buffer>();
  const frontier = emptyFrontier();
  for (let index = 0; index < size; index += 1) {
    const leaf = leafHash(index === other ? 'forged' : `leaf ${index}`);
    addLeaf(frontier, leaf, ({ level, n, hash }) => nodes.set(`${level}/${n}`, hash));
  }
  return (level, n) => nodes.get(`${level}/${n}`)!;
}

function codeOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    return (error as Refusal).code;
  }
  return 'nothing was refused';
}
