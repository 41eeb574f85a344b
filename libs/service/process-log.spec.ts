import { describe, expect, it } from '@jest/globals';
import { createLog } from './process-log.js';

describe('the log', () => {
  it('hides what could be used to be somebody, wherever in a line it stands', () => {
    const lines: string[] = [];
    const log = createLog('info', { write: (line) => void lines.push(line) });
    const request = { headers: { authorization: 'Bearer HEMMELIG', cookie: 'a=HEMMELIG', 'x-csrf-token': 'HEMMELIG' } };
    log.info({ req: request }, 'nested');
    log.info({ headers: { 'set-cookie': ['a=HEMMELIG'] }, secret: 'HEMMELIG', proof: 'HEMMELIG' }, 'shallow');
    log.warn({ client_secret: 'HEMMELIG', settings: { clientSecret: 'HEMMELIG' } }, 'settings');
    log.error({ err: Object.assign(new Error('failed'), { response: { id_token: 'HEMMELIG' } }) }, 'error');
    log.info({ id_token: 'HEMMELIG', access_token: 'HEMMELIG', one: { two: { refresh_token: 'HEMMELIG' } } }, 'tokens');
    expect(lines).toHaveLength(5);
    for (const line of lines) {
      expect(line).toMatch('(skjult)');
      expect(line).not.toMatch('HEMMELIG');
    }
  });

  it('keeps what is needed to find a fault', () => {
    const lines: string[] = [];
    const log = createLog('info', { write: (line) => void lines.push(line) });
    log.error({ err: Object.assign(new Error('no room'), { code: 'ENOSPC' }), person: 'p-1001' }, 'failed');
    expect(lines[0]).toMatch('"code":"ENOSPC"');
    expect(lines[0]).toMatch('"person":"p-1001"');
  });
});
