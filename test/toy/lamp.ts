import { Text } from '#engine/fields.js';
import type { ChartState } from '#engine/chart.js';
import type { Fact } from '#engine/fact.js';
import { type Procedure, commandsOf, defineProcedure } from '#engine/procedure.js';

export class SwitchLamp {
  @Text('Hvorfor', { max: 200, optional: true }) why?: string;
}

/** What can happen to a lamp. */
export type LampFact = Fact<'SwitchedOn', SwitchLamp> | Fact<'SwitchedOff', SwitchLamp>;

/** How often it has been lit. */
export interface LampContext {
  readonly times: number;
}

const command = commandsOf<LampContext, LampFact>();
const anyone = { rule: 'anyone', who: 'gøres af en, der er hjemme', seats: () => [{ function: 'member' }] };

/** The chart of the lamp, as small as a chart can be. */
export const lampChart: ChartState<LampFact['type'], 'notWornOut', 'burnsOut'> = {
  title: 'Lampe',
  description: 'En lampe.',
  initial: 'off',
  states: {
    off: {
      title: 'Slukket',
      description: 'Der er mørkt.',
      on: { SwitchedOn: { target: 'lit', guard: 'notWornOut' } },
    },
    lit: {
      title: 'Tændt',
      description: 'Der er lys.',
      timers: ['burnsOut'],
      on: { SwitchedOff: { target: 'off' } },
    },
  },
};

/** The smallest procedure that declares one of everything: the ground that wrong declarations are made from. */
export const lamp = defineProcedure<LampContext, LampFact>({
  name: 'lamp',
  version: 1,
  title: 'Lampe',
  description: 'En lampe, der kan tændes og slukkes.',
  begin: { times: 0 },
  chart: lampChart,
  guards: { notWornOut: { text: 'Pæren må ikke være slidt op.', holds: ({ times }) => times < 1_000 } },
  timers: {
    burnsOut: { title: 'Pæren går ud', command: 'SwitchOff', due: (_context, at) => at.replace(/^\d{4}/, '2099') },
  },
  events: {
    SwitchedOn: { title: 'Tændt', description: 'Der blev lys.' },
    SwitchedOff: { title: 'Slukket', description: 'Der blev mørkt.' },
  },
  evolve: {
    SwitchedOn: ({ times }) => ({ times: times + 1 }),
    SwitchedOff: (context) => context,
  },
  commands: {
    SwitchOn: command({
      title: 'Tænd',
      description: 'Tænder lampen.',
      input: SwitchLamp,
      fact: 'SwitchedOn',
      mandate: anyone,
    }),
    SwitchOff: command({
      title: 'Sluk',
      description: 'Slukker lampen.',
      input: SwitchLamp,
      fact: 'SwitchedOff',
      mandate: anyone,
    }),
  },
  awaits: () => [],
  label: () => 'Lampe',
});

/** The lamp with parts of its declaration replaced by anything at all, as plain JavaScript could do it. */
export function lampWith(changes: { readonly [part in keyof Procedure]?: unknown }): Procedure {
  return { ...lamp, ...changes } as Procedure;
}

/** The lamp with something added to its lit state. */
export function lampLit(changes: object): Procedure {
  const { off, lit } = lampChart.states!;
  return lampWith({ chart: { ...lampChart, states: { off, lit: { ...lit, ...changes } } } });
}
