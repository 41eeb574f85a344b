import { describe, expect, it } from '@jest/globals';
import { type Item, openFeed } from './feed.js';
import { positionOf } from './position.js';
import { scriptedClient } from './testing/scripted-client.js';

const place = (commit: bigint, prepare = commit) => ({ commit, prepare });

/**
 * An open feed with a script, and what it has given so far in short: `3` an event, `seen 5`, `level`, `behind`, `lost`.
 */
function feed() {
  const { lease, made } = scriptedClient();
  const given: string[] = [];
  const name = (item: Item): string => {
    if ('event' in item) return String(item.event.revision);
    if ('seen' in item) return `seen ${Number(item.seen.split('-')[0])}`;
    return item.level ? 'level' : 'behind';
  };
  const opened = openFeed(lease, {
    after: positionOf(place(1n)),
    prefixes: ['case-'],
    onItem: (item) => given.push(name(item)),
    onLife: () => {},
    onLost: (error) => given.push(`lost: ${(error as Error).message}`),
  });
  return { ...opened, script: made[0]!, given };
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('a feed', () => {
  it('gives a checkpoint and the end of history after the events that came before them and still wait to be taken', async () => {
    const { script, given, pause, resume } = feed();
    await settled();
    pause();
    for (const position of [2n, 3n, 4n]) script.event(position);
    await settled();
    await script.checkpoint(place(5n));
    script.caughtUp();
    expect(given).toEqual([]);
    resume();
    await settled();
    expect(given).toEqual(['2', '3', '4', 'seen 5', 'level']);
  });

  it('gives them at once when nothing waits', async () => {
    const { script, given } = feed();
    await script.checkpoint(place(5n));
    script.caughtUp();
    script.stream.emit('fellBehind');
    expect(given).toEqual(['seen 5', 'level', 'behind']);
  });

  it('takes no notice of a checkpoint that is nowhere', async () => {
    const { script, given } = feed();
    await script.checkpoint(place(2n ** 64n - 1n));
    await script.checkpoint(place(0n));
    expect(given).toEqual([]);
  });

  it('is lost once, whether by an error, an end or both, and never by an error that nobody hears', async () => {
    const { script, given, close } = feed();
    script.stream.emit('error', new Error('gone'));
    script.stream.emit('error', new Error('gone again'));
    script.stream.end();
    await settled();
    expect(given).toEqual(['lost: gone']);
    await close();
    script.stream.emit('error', new Error('after all'));
    expect(given).toEqual(['lost: gone']);
  });

  it('is lost when the server ends it in good order', async () => {
    const { script, given } = feed();
    script.stream.end();
    await settled();
    expect(given).toEqual(['lost: The server ended the subscription']);
  });

  it('gives nothing more when it has been closed', async () => {
    const { script, given, close } = feed();
    script.event(2n);
    await settled();
    await close();
    await script.checkpoint(place(9n)).catch(() => {});
    expect(given).toEqual(['2']);
  });
});
