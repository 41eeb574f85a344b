import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { demoPeople } from '#seed/demo-people.js';
import { attachmentVariables } from '#service/attachment-settings.js';
import { mailVariables } from '#service/mail-settings.js';
import { names } from '#service/settings.js';
import { tracingVariables } from '#service/tracing/open.js';
import { loginVariables } from '../apps/api/login/login-environment.js';
import { readSettings } from '../apps/api/settings.js';

const page = (name: string): string => readFileSync(`docs/reference/${name}.md`, 'utf8');

describe('the compose file', () => {
  it('sets nothing that the product does not read, and all that production needs', () => {
    const text = readFileSync('docs/deploy/compose.yaml', 'utf8');
    const product = text.slice(text.indexOf('x-product:'), text.indexOf('services:'));
    const own = [...product.matchAll(/^ {4}([A-Z_]+):/gm)].map(([, name]) => name!);
    const more = [...text.matchAll(/<<: \*product-environment, ([A-Z_]+):/g)].map(([, name]) => name!);
    const known: readonly string[] = [...names, ...loginVariables, ...mailVariables, ...tracingVariables];
    expect(own.length).toBeGreaterThan(5);
    expect([...own, ...more].filter((name) => !known.includes(name))).toEqual([]);
    expect(own).toEqual(expect.arrayContaining(['PUBLIC_URL', 'OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET']));
  });
});

describe('the reference', () => {
  it('lists every demo person with the seat to begin in', () => {
    for (const { id, name, role, seat } of demoPeople) {
      expect(page('demo').replaceAll(/ +/g, ' ')).toMatch(`| ${id} | ${name} | ${role} | \`${seat}\` |`);
    }
  });

  it('lists the settings that are read, with their defaults', () => {
    const { port, logLevel, leaseMs, maxLag } = readSettings({});
    expect(page('settings')).toMatch(new RegExp(`\`PORT\`\\s*\\| \`${port}\``));
    expect(page('settings')).toMatch(new RegExp(`\`LOG_LEVEL\`\\s*\\| \`${logLevel}\``));
    const numbers = [leaseMs / 1_000, maxLag.events, maxLag.seconds].map((number) => new RegExp(`\\| \`${number}\` `));
    for (const number of numbers) expect(page('settings')).toMatch(number);
    for (const name of [...names, ...mailVariables, ...tracingVariables])
      expect(page('settings')).toMatch(`\`${name}\``);
    const { login } = readSettings({});
    const defaults = {
      OIDC_SCOPE: login.scope,
      OIDC_PERSON_CLAIM: login.personClaim,
      OIDC_ALGORITHMS: login.algorithms.join(','),
      TRUSTED_PROXIES: login.trustedProxies,
      SESSION_IDLE_MINUTES: login.idleMinutes,
      SESSION_HOURS: login.hours,
      LOGINS_PER_MINUTE: login.loginsPerMinute,
      COMMANDS_PER_MINUTE: login.commandsPerMinute,
    };
    for (const [name, value] of Object.entries(defaults)) {
      expect(page('settings')).toMatch(new RegExp(`\\| \`${name}\` *\\| \`${value}\``));
    }
    for (const name of [...loginVariables, ...attachmentVariables]) expect(page('settings')).toMatch(`\`${name}\``);
  });
});
