import { describe, expect, it } from '@jest/globals';
import { people } from '../../test/people.js';
import { rule, story } from '../../test/specification.js';
import { type FactsOf, actsOf } from './acts.js';
import { checkDeclaration } from './declaration.js';
import { Text } from './fields.js';
import { defineProcedure } from './procedure.js';

class LightCandle {
  @Text('Hvorfor') why!: string;
}
class TrimCandle {
  @Text('Med') tool!: string;
}
class BlowOut {}

interface Candle {
  readonly why?: string;
  readonly trims?: number;
}

const { municipalTovholder: anna, regionalTovholder: bo } = people;
const anyone = { rule: 'anyone', who: 'gøres af en tovholder', seats: () => [{ function: 'tovholder' }] };
const municipal = { ...anyone, seats: () => [{ function: 'tovholder', side: 'municipal' as const }] };

const acts = actsOf<Candle>()({
  Lit: { input: LightCandle, mandate: anyone, does: 'Tænd', done: 'Lyset er tændt' },
  Trimmed: {
    input: TrimCandle,
    mandate: municipal,
    does: 'Nip vægen',
    done: 'Vægen er nippet',
    evolve: (candle, { data }) => ({ ...candle, trims: (candle.trims ?? 0) + data.tool.length }),
  },
  BlownOut: { input: BlowOut, mandate: anyone, does: 'Pust ud', done: 'Lyset er slukket' },
});

const candle = defineProcedure<Candle, FactsOf<typeof acts>>({
  name: 'candle',
  version: 1,
  title: 'Lys',
  description: 'Et lys, der kan tændes én gang.',
  ...acts,
  chart: {
    initial: 'new',
    states: {
      new: { title: 'Nyt', description: 'Det har ikke brændt.', on: { Lit: { target: 'burning' } } },
      burning: { title: 'Brænder', description: 'Der er lys.', on: { Trimmed: {}, BlownOut: { target: 'out' } } },
      out: { title: 'Slukket', description: 'Der er mørkt.', type: 'final' },
    },
  },
  label: ({ why }) => why ?? 'Lys',
});

const lit = { by: anna, command: 'LightCandle', data: { why: 'Det er mørkt' } };
const trimmed = { by: anna, command: 'TrimCandle', data: { tool: 'saks' } };
const blownOut = { by: bo, command: 'BlowOut', data: {} };

describe('acts', () => {
  it('declare a procedure that can be used, with nothing of what it has nothing of', () => {
    expect(checkDeclaration(candle)).toEqual([]);
    expect(candle).toMatchObject({ begin: {}, guards: {}, timers: {} });
    expect(candle.chart).toMatchObject({ title: 'Lys', description: 'Et lys, der kan tændes én gang.' });
    expect(candle.awaits({} as never, [])).toEqual([]);
  });

  it('name each command by its input, and say what it leads to and comes from', () => {
    expect(candle.commands['LightCandle']).toMatchObject({ title: 'Tænd', description: 'Fører til: Lyset er tændt.' });
    expect(candle.events['Lit']).toEqual({ title: 'Lyset er tændt', description: 'Følger af: Tænd.' });
  });

  rule('lay what was entered over what is known', () =>
    story(candle).given(lit).thenIn('burning').thenContext({ why: 'Det er mørkt' }),
  );

  rule('change it otherwise where they say so', () =>
    story(candle).given(lit, trimmed).thenIn('burning').thenContext({ why: 'Det er mørkt', trims: 4 }),
  );

  rule('may have nothing to enter, and then take nothing', () => {
    story(candle).given(lit, blownOut).thenIn('out');
    return story(candle)
      .given(lit)
      .when({ ...blownOut, data: { hard: true } })
      .thenRefused('hard: feltet findes ikke');
  });

  rule('are given by those with the mandate', () =>
    story(candle)
      .given(lit)
      .when({ ...trimmed, by: bo })
      .thenRefused('gøres af en tovholder'),
  );
});
