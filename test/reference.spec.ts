import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { demoPeople } from '#seed/demo-people.js';
import { readSettings } from '../apps/api/settings.js';

const page = (name: string): string => readFileSync(`docs/reference/${name}.md`, 'utf8');

describe('the reference', () => {
  it('lists every demo person with the seat to begin in', () => {
    for (const { id, name, role, seat } of demoPeople) {
      expect(page('demo').replaceAll(/ +/g, ' ')).toMatch(`| ${id} | ${name} | ${role} | \`${seat}\` |`);
    }
  });

  it('lists the settings that are read, with their defaults', () => {
    const { port, logLevel } = readSettings({});
    expect(page('settings')).toMatch(new RegExp(`\`PORT\`\\s*\\| \`${port}\``));
    expect(page('settings')).toMatch(new RegExp(`\`LOG_LEVEL\`\\s*\\| \`${logLevel}\``));
    for (const name of [
      'DATA_DIR',
      'EVENTSTOREDB_URL',
      'DATABASE_URL',
      'CHECKPOINT_MINUTES',
      'SIGNING_KEY_FILE',
      'NODE_ENV',
    ])
      expect(page('settings')).toMatch(name);
  });
});
