import { describe, expect, it } from '@jest/globals';
import type { Procedure, Run } from '#engine/procedure.js';
import { GOVERNANCE } from './carried-rules.js';
import { procedures } from './registry.js';
import { rulesBehind } from './rules-behind.js';

const named = (name: string): readonly Procedure[] => procedures.filter((procedure) => procedure.name === name);

/** Whether a run asks the model for its rules when it begins. */
function carriesRules({ commands }: Procedure): boolean {
  return Object.entries(commands).some(([name, { needs }]) => {
    if (name === 'MoveToModel') return false;
    try {
      return needs?.({}, { context: {} } as Run).some(({ procedure }) => procedure === GOVERNANCE.procedure) === true;
    } catch {
      // It needs what the input names, and this input names nothing.
      return false;
    }
  });
}

describe('the rules behind commands', () => {
  it('are written down for every procedure whose runs carry rules', () => {
    const carrying = procedures.filter(carriesRules).map(({ name }) => name);
    expect(carrying).toEqual(expect.arrayContaining(['revision', 'commissorium']));
    expect(carrying.filter((name) => rulesBehind[name] === undefined)).toEqual([]);
  });

  const installed = Object.entries(rulesBehind).filter(([name]) => named(name).length > 0);
  it.each(installed)('name only commands that some version of %s has', (name, lines = {}) => {
    const known = new Set(named(name).flatMap(({ commands }) => Object.keys(commands)));
    expect(Object.keys(lines).filter((command) => !known.has(command))).toEqual([]);
  });
});
