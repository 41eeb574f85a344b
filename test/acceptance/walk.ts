import { expect } from '@jest/globals';
import { readFileSync } from 'node:fs';

/** One request of a written walk, with what the text says comes back. */
export interface Leg {
  readonly line: number;
  readonly method: string;
  readonly path: string;
  readonly headers: { readonly [name: string]: string };
  readonly body?: unknown;
  readonly status: number;
  /** Part of the answer; everything in it must be in the real one. */
  readonly answer?: unknown;
}

/**
 * Reads the requests out of a tutorial: each `http` block with a request is followed by one with the answer's status
 * line and, where the text shows it, a part of its JSON. So the text is the test, and cannot drift from the product.
 */
export function readWalk(file: string): Leg[] {
  const text = readFileSync(file, 'utf8');
  const blocks = [...text.matchAll(/^```http\n([\s\S]*?)^```$/gm)].map(([, block], index, all) => ({
    block: block!,
    line: text.slice(0, all[index]!.index).split('\n').length,
  }));
  const legs: Leg[] = [];
  for (let index = 0; index < blocks.length; index += 2) {
    const request = blocks[index]!;
    const answer = blocks[index + 1];
    if (!answer?.block.startsWith('HTTP/1.1 ')) throw new Error(`${file}:${request.line} shows no answer`);
    legs.push({ line: request.line, ...parseRequest(request.block), ...parseAnswer(answer.block) });
  }
  return legs;
}

function parseRequest(block: string): Pick<Leg, 'method' | 'path' | 'headers' | 'body'> {
  const { head, body } = split(block);
  const [first, ...lines] = head;
  const [method, path] = first!.split(' ') as [string, string];
  const headers = Object.fromEntries(lines.map((line) => line.split(/:\s*/, 2) as [string, string]));
  return { method, path, headers, ...(body !== undefined && { body }) };
}

function parseAnswer(block: string): Pick<Leg, 'status' | 'answer'> {
  const { head, body } = split(block);
  return { status: Number(head[0]!.split(' ')[1]), ...(body !== undefined && { answer: body }) };
}

function split(block: string): { head: string[]; body?: unknown } {
  const [head, ...rest] = block.trim().split('\n\n');
  const body = rest.join('\n\n').trim();
  return { head: head!.split('\n'), ...(body !== '' && { body: JSON.parse(body) as unknown }) };
}

/** A matcher for what the text shows, which is a part of the answer: more fields and more items may be there. */
export function partOf(shown: unknown): unknown {
  if (Array.isArray(shown)) return expect.arrayContaining(shown.map(partOf));
  if (typeof shown !== 'object' || shown === null) return shown;
  return expect.objectContaining(
    Object.fromEntries(Object.entries(shown).map(([name, value]) => [name, partOf(value)])),
  );
}
