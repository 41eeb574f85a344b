import { describe, expect, it, jest } from '@jest/globals';
import { StoreUnavailable } from '#engine/event-store.js';
import { addressOf } from './address.js';

const SECRET = 'hem%40meligt';

describe('the address of an EventStoreDB', () => {
  it.each([
    ['esdb://localhost', 'esdb://localhost', 'localhost', undefined],
    ['esdb://a:1,b:2,c:3?tls=false', 'esdb://a:1,b:2,c:3?tls=false', 'a:1,b:2,c:3', undefined],
    ['esdb+discover://u:p@es.dk:2113/?tls=true', 'esdb+discover://es.dk:2113/?tls=true', 'es.dk:2113', 'p'],
    [`esdb://drift:${SECRET}@es.dk?nodePreference=leader`, 'esdb://es.dk?nodePreference=leader', 'es.dk', 'hem@meligt'],
  ])('%s is taken apart', (given, open, hosts, password) => {
    const address = addressOf(given);
    expect(address).toMatchObject({ open, hosts });
    expect(address.credentials?.password).toBe(password);
  });

  it.each([
    'http://drift:hemmeligt@es.dk',
    'kurrentdb://drift:hemmeligt@es.dk',
    'esdb://',
    'esdb://drift:hemmeligt@',
    'esdb://drift@es.dk:hemmeligt@x',
    'esdb://drift:hemmeligt%zz@es.dk',
    'esdb://drift:hemmeligt@es.dk?tls=false',
  ])('%s is refused, without repeating what is secret', (given) => {
    expect(() => addressOf(given)).toThrow(StoreUnavailable);
    expect(() => addressOf(given)).toThrow(/^EVENTSTOREDB_URL kan ikke bruges/);
    expect(() => addressOf(given)).not.toThrow(/hemmeligt/);
  });

  it('keeps user and password out of everything the client logs, which by itself would log them', async () => {
    process.env['DEBUG'] = 'esdb*';
    let logged = '';
    const write = jest.spyOn(process.stderr, 'write').mockImplementation((text) => {
      logged += String(text);
      return true;
    });
    try {
      const { EventStoreDBClient } = await import('@eventstore/db-client');
      EventStoreDBClient.connectionString('esdb://drift:hemmeligt@127.0.0.1:1');
      expect(logged).toMatch('hemmeligt');
      logged = '';
      const { openEventStoreDb } = await import('./open.js');
      const timing = { readPatience: 1, patience: 1, firstWait: 1 };
      const store = await openEventStoreDb({ url: 'esdb://drift:hemmeligt@127.0.0.1:1', timing });
      await expect(store.head()).rejects.toThrow(/127\.0\.0\.1:1 ikke kan nås/);
      await expect(store.append('case-1', 'noStream', [])).rejects.toThrow(TypeError);
      await store.close();
      expect(logged).toMatch('127.0.0.1:1');
      expect(logged).not.toMatch(/hemmeligt|ZHJpZnQ6aGVtbWVsaWd0/);
    } finally {
      write.mockRestore();
      delete process.env['DEBUG'];
    }
  });
});
