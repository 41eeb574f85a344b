#!/usr/bin/env node
/**
 * Verifies a proof bundle from Sporskifte. Needs Node 18 or newer and nothing else: no network, no other file.
 *
 *   node verify.mjs <bundle.zip | folder> [--key <public key>]...
 *
 * Without --key the keys are those in the bundle itself: then it is shown that the bundle hangs together, but not who
 * made it. Ends with 0 when everything holds, 1 when something does not, 2 when it was not started as it should be.
 * The format is described in docs/reference/proof-format.md, so that another party can write a verifier of its own.
 */
import { createHash, createPublicKey, verify } from 'node:crypto';
import { readFileSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inflateRawSync } from 'node:zlib';

const [LOG, WITNESS] = [1, 4];
const BY_LOG = 'med loggens nøgle';
const MANIFEST = 'manifest.txt';
const PARTS = ['checkpoint.txt', 'checkpoints.json', 'keys.txt', 'events.jsonl', 'definitions.json'];
const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();
const leafHash = (leaf) => sha256(Buffer.of(0), leaf);
const nodeHash = (left, right) => sha256(Buffer.of(1), left, right);
const half = Math.floor;

/** RFC 8785. */
export function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const names = Object.keys(value).sort();
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join()}}`;
}

/** Walks from a leaf towards the root, a hash of the path at a time; false when the path has the wrong length. */
function climb(own, last, path, { left, right }) {
  for (const other of path) {
    if (last === 0) return false;
    if (own % 2 === 1 || own === last) {
      left(other);
      for (; own % 2 === 0 && own !== 0; last = half(last / 2)) own = half(own / 2);
    } else right(other);
    [own, last] = [half(own / 2), half(last / 2)];
  }
  return last === 0;
}

/** RFC 9162 §2.1.3.2: the root that a leaf leads to, or null when the path has the wrong length. */
export function rootFromInclusion(leaf, index, size, path) {
  if (!Number.isSafeInteger(index) || index < 0 || index >= size) return null;
  let hash = leaf;
  const left = (other) => (hash = nodeHash(other, hash));
  const right = (other) => (hash = nodeHash(hash, other));
  return climb(index, size - 1, path, { left, right }) ? hash : null;
}

/** RFC 9162 §2.1.4.2: whether the smaller tree is the beginning of the larger. */
export function isConsistent(from, to, path) {
  if (from.size > to.size || from.size === 0) return from.size === 0 && path.length === 0;
  if (from.size === to.size) return path.length === 0 && from.root.equals(to.root);
  const [first, ...rest] = Number.isInteger(Math.log2(from.size)) ? [from.root, ...path] : path;
  if (first === undefined) return false;
  let [own, last, before, after] = [from.size - 1, to.size - 1, first, first];
  for (; own % 2 === 1; last = half(last / 2)) own = half(own / 2);
  const left = (other) => ([before, after] = [nodeHash(other, before), nodeHash(other, after)]);
  const right = (other) => (after = nodeHash(after, other));
  return climb(own, last, rest, { left, right }) && before.equals(from.root) && after.equals(to.root);
}

/** RFC 9162 §2.1.1: the root over all leaves. */
export function rootOfAll(leaves) {
  if (leaves.length === 0) return sha256();
  if (leaves.length === 1) return leaves[0];
  let middle = 1;
  while (middle * 2 < leaves.length) middle *= 2;
  return nodeHash(rootOfAll(leaves.slice(0, middle)), rootOfAll(leaves.slice(middle)));
}

/** `<name>+<id>+<base64 of algorithm and key>`: C2SP signed-note. */
function readKey(text) {
  const [, name, id, base64] = /^([^\s+]+)\+([0-9a-f]{8})\+(\S+)$/.exec(text.trim()) ?? fail(`ukendt nøgle: ${text}`);
  const bytes = Buffer.from(base64, 'base64');
  const expected = sha256(`${name}\n`, bytes).subarray(0, 4).toString('hex');
  if (bytes.length !== 33 || id !== expected) fail(`nøglen ${name} er ikke hel`);
  const der = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), bytes.subarray(1)]);
  const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
  return { name, id, key, kind: bytes[0], text: text.trim() };
}

/** A note: text, an empty line, a line for each signature. */
function readNote(text, what) {
  const end = text.lastIndexOf('\n\n');
  const signatures = Array.from(text.slice(end + 2).matchAll(/^— (\S+) (\S+)\n/gm), ([, name, b64]) => {
    const bytes = Buffer.from(b64, 'base64');
    return { name, id: bytes.toString('hex', 0, 4), bytes: bytes.subarray(4), whole: bytes.toString('base64') === b64 };
  });
  if (end < 1 || !signatures[0] || signatures.some((one) => !one.whole)) fail(`${what} er ikke en underskrevet tekst`);
  return { text: text.slice(0, end + 1), signatures };
}

/** When the key signed the note: true for the log's own, seconds since 1970 for a witness, false when it did not. */
function signedBy({ text, signatures }, key) {
  for (const { name, id, bytes } of signatures) {
    if (name !== key.name || id !== key.id) continue;
    if (key.kind === LOG && verify(null, Buffer.from(text), key.key, bytes)) return true;
    if (key.kind !== WITNESS || bytes.length !== 72) continue;
    const seconds = Number(bytes.readBigUInt64BE());
    const message = Buffer.from(`cosignature/v1\ntime ${seconds}\n${text}`);
    if (verify(null, message, key.key, bytes.subarray(8))) return seconds;
  }
  return false;
}

function readCheckpoint(text, what) {
  const note = readNote(text, what);
  const [origin, size, root, position, time] = note.text.split('\n');
  if (!/^\d{1,16}$/.test(size) || Buffer.from(root, 'base64').length !== 32) fail(`${what} kan ikke læses`);
  return { origin, size: Number(size), root: Buffer.from(root, 'base64'), position, time, note };
}

/**
 * Verifies a bundle.
 * @param files Map of file name to Buffer
 * @param trusted texts of public keys the reader has from elsewhere; none: those of the bundle
 * @returns {{ problems: string[], told: string[], events: number }}
 */
export function verifyBundle(files, trusted = []) {
  const problems = [MANIFEST, ...PARTS].filter((name) => !files.has(name)).map((name) => `filen ${name} mangler`);
  const told = [];
  if (problems.length > 0) return { problems, told, events: 0 };
  const attempt = (work, ...args) => {
    try {
      return work(...args);
    } catch (error) {
      return void problems.push(error.message);
    }
  };
  const text = (name) => files.get(name).toString('utf8');
  const texts = trusted.length > 0 ? trusted : text('keys.txt').trim().split('\n');
  const keys = texts.map((key) => attempt(readKey, key)).filter(Boolean);
  const log = keys.find(({ kind }) => kind === LOG);
  if (!log) return { problems: [...problems, 'der er ingen nøgle for loggen'], told, events: 0 };
  const given = { files, log, keys, problems, told };
  const scope = attempt(checkManifest, given);
  const checkpoint = attempt(readCheckpoint, text('checkpoint.txt'), 'checkpoint.txt');
  const lines = text('events.jsonl').split('\n').slice(0, -1);
  const entries = lines.map((line, at) => attempt(readEntry, line, at)).filter(Boolean);
  if (checkpoint) {
    checkSignatures(checkpoint, given);
    const olders = attempt(JSON.parse, text('checkpoints.json')) ?? [];
    for (const older of olders) attempt(checkOlder, older, checkpoint, given);
    checkEvents(entries, checkpoint, { complete: scope?.[0] === 'all', problems });
  }
  checkStreams(entries, problems);
  if (scope?.[0] === 'run') checkRun(scope, entries, problems);
  told.push(
    trusted.length > 0 ? 'Dine nøgler:' : 'Nøglerne er pakkens egne. Hold dem op mod dem, du selv har (--key):',
  );
  told.push(...keys.map((key) => `  ${key.text}`));
  return { problems, told, events: lines.length };
}

/** Every file is the one the log's owner signed for. Gives the words of the scope. */
function checkManifest({ files, log, problems }) {
  const note = readNote(files.get(MANIFEST).toString('utf8'), MANIFEST);
  const [origin, format, , scope, ...lines] = note.text.trimEnd().split('\n');
  if (format !== 'sporskifte-bundle/1') fail(`${MANIFEST} er i et format, der ikke kendes`);
  if (origin !== log.name || signedBy(note, log) !== true) problems.push(`${MANIFEST} er ikke underskrevet ${BY_LOG}`);
  const listed = new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]));
  for (const [name, hash] of listed) {
    if (!files.has(name)) problems.push(`filen ${name} mangler`);
    else if (sha256(files.get(name)).toString('hex') !== hash) problems.push(`filen ${name} er ændret`);
  }
  const unlisted = [...new Set([...files.keys(), ...PARTS])].filter((name) => name !== MANIFEST && !listed.has(name));
  problems.push(...unlisted.map((name) => `filen ${name} står ikke i ${MANIFEST}`));
  return scope.split(' ').slice(1);
}

function checkSignatures(checkpoint, { log, keys, problems, told }) {
  const signed = checkpoint.origin === log.name && signedBy(checkpoint.note, log) === true;
  if (!signed) problems.push(`checkpoint.txt er ikke underskrevet ${BY_LOG}`);
  told.push(`Kontrolpunkt over ${checkpoint.size} hændelser, ${checkpoint.time.replace('time ', '')}.`);
  for (const key of keys.filter(({ kind }) => kind === WITNESS)) {
    const seconds = signedBy(checkpoint.note, key);
    if (seconds !== false) told.push(`Vidnet ${key.name} underskrev det ${new Date(seconds * 1000).toISOString()}.`);
    const forged = seconds === false && checkpoint.note.signatures.some(({ name }) => name === key.name);
    if (forged) problems.push(`vidnet ${key.name}s underskrift på checkpoint.txt er falsk`);
  }
}

/** An earlier checkpoint that a witness has signed, shown to be the beginning of this log. */
function checkOlder({ note, path }, checkpoint, { log, keys, told }) {
  const older = readCheckpoint(note, 'et tidligere kontrolpunkt');
  const hashes = path.map((hash) => Buffer.from(hash, 'base64'));
  const what = `kontrolpunktet over ${older.size} hændelser`;
  if (signedBy(older.note, log) !== true) fail(`${what} er ikke underskrevet ${BY_LOG}`);
  if (!isConsistent(older, checkpoint, hashes)) fail(`${what} er ikke begyndelsen på loggen`);
  const witnesses = keys.filter((key) => key.kind === WITNESS && signedBy(older.note, key));
  told.push(...witnesses.map(({ name }) => `Vidnet ${name} har underskrevet de første ${older.size} hændelser.`));
}

function readEntry(line, at) {
  try {
    const { index, path, event } = JSON.parse(line);
    const hashes = path?.map((hash) => Buffer.from(hash, 'base64'));
    const name = `${event.stream} revision ${event.revision}`;
    return { index, event, name, path: hashes, leaf: leafHash(canonical(event)) };
  } catch {
    return fail(`linje ${at + 1} i events.jsonl kan ikke læses`);
  }
}

/** Every event is in the log, where it says, and they stand in the log's order. */
function checkEvents(entries, checkpoint, { complete, problems }) {
  let before = -1;
  for (const { index, name, leaf, path } of entries) {
    if (!(index > before) || (complete && index !== before + 1)) problems.push(`${name} står ikke på sin plads`);
    before = index;
    if (complete) continue;
    const root = path && rootFromInclusion(leaf, index, checkpoint.size, path);
    if (!root?.equals(checkpoint.root)) problems.push(`${name} er ikke den hændelse, der står i loggen`);
  }
  if (complete && entries.length !== checkpoint.size) {
    problems.push(`loggen har ${checkpoint.size} hændelser, men pakken har ${entries.length}`);
  } else if (complete && !rootOfAll(entries.map(({ leaf }) => leaf)).equals(checkpoint.root)) {
    problems.push('hændelserne er ikke loggens');
  }
}

/** Each stream from its first event: numbering, hash chain, and that a step begins where the last one ended. */
function checkStreams(entries, problems) {
  const streams = new Map();
  for (const { event, name } of entries) {
    const { stream, revision, id, type, data, metadata } = event;
    const before = streams.get(stream);
    streams.set(stream, event);
    if (revision !== 0 && before?.revision !== revision - 1) continue;
    const { hash, ...rest } = metadata ?? {};
    const previous = revision === 0 ? '' : before.metadata?.hash;
    const sealed = canonical({ stream, revision, previous, id, type, data, metadata: rest });
    if (sha256(sealed).toString('hex') !== hash) problems.push(`${name}: hashkæden er brudt`);
    if (revision > 0 && canonical(rest.from ?? null) !== canonical(before.metadata?.to ?? null)) {
      problems.push(`${name} begynder ikke, hvor den forrige endte`);
    }
  }
}

/** The run is there from its first event to the one it says it goes to. */
function checkRun([, procedure, id, last], entries, problems) {
  const found = new Set(entries.map(({ name }) => name));
  const count = Math.min(Number(last), 1e6) + 1;
  const names = Array.from({ length: count }, (_, revision) => `${procedure}-${id} revision ${revision}`);
  problems.push(...names.filter((name) => !found.has(name)).map((name) => `${name} mangler`));
}

/** The files of a zip, stored or deflated. What is read is verified afterwards, so checksums are left alone. */
export function unzip(zip) {
  const end = zip.lastIndexOf(Buffer.from('PK\u0005\u0006'));
  if (end < 0) fail('det er ikke en zip-fil');
  const files = new Map();
  let at = zip.readUInt32LE(end + 16);
  for (let count = zip.readUInt16LE(end + 10); count > 0; count -= 1) {
    const [method, nameLength] = [zip.readUInt16LE(at + 10), zip.readUInt16LE(at + 28)];
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const bytes = zip.subarray(start, start + zip.readUInt32LE(at + 20));
    if (files.has(name) || ![0, 8].includes(method)) fail(`filen ${name} i zip-filen kan ikke læses`);
    files.set(name, method === 8 ? inflateRawSync(bytes) : bytes);
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return files;
}

function fail(message) {
  throw new Error(message);
}

function main(argv) {
  const [where, ...rest] = argv;
  const trusted = rest.filter((_, at) => rest[at - 1] === '--key');
  if (where === undefined || rest.length !== trusted.length * 2) {
    console.error('Brug: node verify.mjs <pakke.zip | mappe> [--key <offentlig nøgle>]...');
    return 2;
  }
  try {
    const files = statSync(where).isDirectory()
      ? new Map(readdirSync(where).map((name) => [name, readFileSync(join(where, name))]))
      : unzip(readFileSync(where));
    const { problems, told, events } = verifyBundle(files, trusted);
    console.log([...problems.map((problem) => `FEJL: ${problem}.`), ...told].join('\n'));
    console.log(problems.length === 0 ? `Pakken holder: ${events} hændelser.` : 'Pakken holder ikke.');
    return problems.length === 0 ? 0 : 1;
  } catch (error) {
    console.log(`FEJL: ${where} kan ikke læses: ${error.message}`);
    return 1;
  }
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url))
  process.exitCode = main(process.argv.slice(2));
