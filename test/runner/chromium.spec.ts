import { describe, expect, it } from '@jest/globals';
import { fetchChromium, someChromium } from '../browser/chromium.mjs';

const script = (text: string) => ({ command: ['-e', text], environment: {} });

describe('a machine without a Chromium', () => {
  it('has one fetched, and then uses it', async () => {
    let fetched = false;
    const find = () => (fetched ? '/cache/chromium' : undefined);
    const fetch = async () => {
      await Promise.resolve();
      fetched = true;
      return undefined;
    };
    expect(await someChromium({ find, fetch })).toEqual({ path: '/cache/chromium' });
  });

  it('is told why, when none could be fetched', async () => {
    const fetch = () => Promise.resolve('den kunne ikke hentes (intet net)');
    expect(await someChromium({ find: () => undefined, fetch })).toEqual({
      missing: 'den kunne ikke hentes (intet net)',
    });
  });

  it('is told too, when what was fetched is not there', async () => {
    const fetch = () => Promise.resolve(undefined);
    expect(await someChromium({ find: () => undefined, fetch })).toEqual({
      missing: 'den blev hentet, men er der ikke',
    });
  });

  it('has nothing fetched where there is one already', async () => {
    const fetch = () => Promise.reject(new Error('should not be asked'));
    expect(await someChromium({ find: () => '/usr/bin/chromium', fetch })).toEqual({ path: '/usr/bin/chromium' });
  });
});

describe('fetching a Chromium', () => {
  it('says nothing when it went well', async () => {
    expect(await fetchChromium(script(''))).toBeUndefined();
  });

  it('says what the download complained of', async () => {
    expect(await fetchChromium(script('console.error("getaddrinfo ENOTFOUND"); process.exit(1)'))).toBe(
      'den kunne ikke hentes (getaddrinfo ENOTFOUND)',
    );
  });

  it('is given up when nothing answers', async () => {
    const hanging = { ...script('setInterval(() => {}, 1000)'), patienceMs: 200 };
    expect(await fetchChromium(hanging)).toBe('den kunne ikke hentes på 0.2 sekunder');
  });

  it('is not tried where one has said no', async () => {
    const environment = { PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' };
    expect(await fetchChromium({ command: ['-e', ''], environment })).toContain('PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD');
  });
});
