import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { demoPeople } from '#seed/demo-people.js';
import { names, readSettings } from '#service/settings.js';

const page = (name: string): string => readFileSync(`docs/reference/${name}.md`, 'utf8');

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
    for (const name of names) expect(page('settings')).toMatch(`\`${name}\``);
  });
});
