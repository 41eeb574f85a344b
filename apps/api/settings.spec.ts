import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UnusableSettings } from '#service/settings.js';
import { readSettings } from './settings.js';

const production = {
  NODE_ENV: 'production',
  PUBLIC_URL: 'https://sporskifte.test',
  OIDC_ISSUER: 'https://issuer.test/realm',
  OIDC_CLIENT_ID: 'sporskifte',
  OIDC_CLIENT_SECRET: 'hemmelig',
};

const wrong = (environment: NodeJS.ProcessEnv): string => {
  try {
    readSettings(environment);
  } catch (error) {
    if (error instanceof UnusableSettings) return error.message;
    throw error;
  }
  return 'nothing';
};

describe('the settings of login', () => {
  let folder: string;
  beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'sporskifte-settings-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  it('need nothing in development: the embedded provider is used', () => {
    expect(readSettings({}).login).toMatchObject({ personClaim: 'sub', idleMinutes: 60, hours: 10 });
    expect(readSettings({}).login.issuer).toBeUndefined();
  });

  it('open closed networks to webhooks by name, and one’s own machine only outside production', () => {
    const WEBHOOK_NETWORKS = '10.20.0.0/16, fd12:3456::/32';
    expect(readSettings({ ...production, WEBHOOK_NETWORKS }).webhookNetworks).toEqual([
      '10.20.0.0/16',
      'fd12:3456::/32',
    ]);
    expect(readSettings(production).webhookNetworks).toEqual([]);
    expect(readSettings({}).webhookNetworks).toContain('127.0.0.0/8');
    expect(wrong({ WEBHOOK_NETWORKS: '10.20.0.0' })).toMatch('WEBHOOK_NETWORKS skal være net');
  });

  it('say how often the log is signed, by the clock and by the number of events', () => {
    expect(readSettings({}).checkpoints).toEqual({ intervalMs: 600_000, everyEvents: 1_000 });
    const never = { CHECKPOINT_MINUTES: '0', CHECKPOINT_EVENTS: '0' };
    expect(readSettings(never).checkpoints).toEqual({ intervalMs: 0, everyEvents: 0 });
    for (const CHECKPOINT_EVENTS of ['-1', '2.5', 'mange']) {
      expect(wrong({ CHECKPOINT_EVENTS })).toMatch('CHECKPOINT_EVENTS skal være et helt antal hændelser fra 0');
    }
  });

  it('tell nobody by mail unless both a server and a sender are named, and say what is missing', () => {
    expect(readSettings({}).mail).toBeUndefined();
    const PUBLIC_URL = 'https://sporskifte.test';
    const [MAIL_FROM, SMTP_URL] = ['Sporskifte <fra@eksempel.dk>', 'smtp://bruger@mail.eksempel.dk:587'];
    expect(wrong({ MAIL_FROM, PUBLIC_URL })).toMatch('SMTP_URL skal angives');
    expect(wrong({ SMTP_URL, PUBLIC_URL })).toMatch('MAIL_FROM skal angives');
    expect(wrong({ MAIL_FROM, SMTP_URL })).toMatch('PUBLIC_URL skal angives');
    expect(wrong({ MAIL_FROM, SMTP_URL, PUBLIC_URL })).toMatch('SMTP_PASSWORD eller SMTP_PASSWORD_FILE skal angives');
    expect(wrong({ MAIL_FROM, PUBLIC_URL, SMTP_URL: 'smtp://bruger:hemmelig@vært' })).not.toMatch('hemmelig');
    expect(wrong({ MAIL_FROM: 'a@b.dk, c@d.dk', SMTP_URL, PUBLIC_URL })).toMatch('MAIL_FROM skal være en mailadresse');
    expect(wrong({ MAIL_MINUTES: '0' })).toMatch('MAIL_MINUTES skal være');
    const SMTP_PASSWORD_FILE = join(folder, 'kodeord');
    writeFileSync(SMTP_PASSWORD_FILE, 'hemmelig\n');
    expect(readSettings({ MAIL_FROM, SMTP_URL, SMTP_PASSWORD_FILE, PUBLIC_URL }).mail).toEqual({
      server: { url: SMTP_URL, from: MAIL_FROM, password: 'hemmelig', encrypted: false },
      origin: PUBLIC_URL,
      everyMs: 3_600_000,
      days: 3,
    });
    const there = { ...production, MAIL_FROM, SMTP_URL, SMTP_PASSWORD_FILE };
    expect(readSettings(there).mail?.server.encrypted).toBe(true);
    const both = { ...there, SMTP_PASSWORD: 'hemmelig' };
    expect(wrong(both)).toMatch('SMTP_PASSWORD og SMTP_PASSWORD_FILE kan ikke begge angives');
  });

  it('must name a provider in production, and everything that is missing is named at once', () => {
    const text = wrong({ NODE_ENV: 'production' });
    for (const name of ['PUBLIC_URL', 'OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET']) {
      expect(text).toMatch(`${name} `);
    }
  });

  it('are enough in production with an issuer, a client, its secret and our own address', () => {
    const { login, production: inProduction } = readSettings(production);
    expect(inProduction).toBe(true);
    expect(login).toMatchObject({ publicUrl: production.PUBLIC_URL, clientSecret: 'hemmelig' });
  });

  it.each(Object.keys(production).filter((name) => name !== 'NODE_ENV'))('refuse production without %s', (name) => {
    expect(wrong({ ...production, [name]: '' })).toMatch(`${name} `);
  });

  it('refuse plain http in production', () => {
    expect(wrong({ ...production, PUBLIC_URL: 'http://a.test' })).toMatch(/PUBLIC_URL skal begynde med https/);
    expect(wrong({ ...production, OIDC_ISSUER: 'http://a.test' })).toMatch(/OIDC_ISSUER skal begynde med https/);
  });

  it('take the secret from a file, without its last line break', () => {
    const file = join(folder, 'secret');
    writeFileSync(file, 'fra-fil\n');
    const { OIDC_CLIENT_SECRET: _left, ...rest } = production;
    expect(readSettings({ ...rest, OIDC_CLIENT_SECRET_FILE: file }).login.clientSecret).toBe('fra-fil');
    expect(wrong({ ...production, OIDC_CLIENT_SECRET_FILE: file })).toMatch(/kan ikke begge angives/);
    expect(wrong({ ...rest, OIDC_CLIENT_SECRET_FILE: join(folder, 'nej') })).toMatch(/kan ikke læses/);
  });

  it('never show the secret', () => {
    expect(wrong({ ...production, PUBLIC_URL: '', SESSION_HOURS: 'mange' })).not.toMatch('hemmelig');
  });

  it.each(['none', 'HS256', 'RS256,HS256', 'rs256', ''])('refuse tokens signed with %j', (algorithms) => {
    expect(wrong({ ...production, OIDC_ALGORITHMS: algorithms })).toMatch(/OIDC_ALGORITHMS skal være/);
  });

  it('refuse an audience that is the client: what proves a login would then open the API', () => {
    expect(wrong({ ...production, OIDC_API_AUDIENCE: 'sporskifte' })).toMatch(/OIDC_API_AUDIENCE må ikke/);
  });

  it.each([
    ['PUBLIC_URL', 'https://a.test/'],
    ['PUBLIC_URL', 'https://user:pw@a.test'],
    ['SESSION_HOURS', '0'],
    ['SESSION_IDLE_MINUTES', '1.5'],
    ['TRUSTED_PROXIES', 'true'],
    ['LOGINS_PER_MINUTE', '-1'],
    ['COMMANDS_PER_MINUTE', 'uendelig'],
    ['OIDC_SCOPE', 'profile'],
    ['OIDC_PERSON_CLAIM', 'to ord'],
  ])('refuse %s=%s', (name, value) => {
    expect(wrong({ ...production, [name]: value })).toMatch(`${name} skal være`.replace('være', ''));
  });
});
