import { describe, expect, it } from '@jest/globals';
import { lamp, lampChart, lampLit, lampWith } from '../../test/toy/lamp.js';
import { checkDeclaration } from './declaration.js';
import type { Procedure } from './procedure.js';
import { createRegistry } from './registry.js';

/** The lamp, declared wrongly in one way, is refused for exactly that. */
function refuses(title: string, wrong: Procedure, ...problems: string[]): void {
  it(title, () => {
    expect(checkDeclaration(wrong)).toEqual(problems.map((problem) => `lamp@1: ${problem}`));
  });
}

const { SwitchOn, SwitchOff } = lamp.commands;
const { SwitchedOn, SwitchedOff } = lamp.events;
const { off, lit } = lampChart.states!;

it('finds nothing wrong with a right declaration', () => {
  expect(checkDeclaration(lamp)).toEqual([]);
});

describe('what would make a run depend on more than its events', () => {
  refuses('is refused: after', lampLit({ after: { 1000: 'off' } }), 'state lit uses after, which a procedure may not');
  refuses(
    'is refused: invoke',
    lampLit({ invoke: { src: 'mail' } }),
    'state lit uses invoke, which a procedure may not',
  );
  refuses('is refused: always', lampLit({ always: 'off' }), 'state lit uses always, which a procedure may not');
  refuses('is refused: entry actions', lampLit({ entry: () => 0 }), 'state lit uses entry, which a procedure may not');
  refuses('is refused: exit actions', lampLit({ exit: ['log'] }), 'state lit uses exit, which a procedure may not');
  refuses('is refused: a history state', lampLit({ type: 'history' }), 'state lit has type history');
  refuses(
    'is refused: actions on a transition, spawn among them',
    lampLit({ on: { SwitchedOff: { target: 'off', actions: { type: 'xstate.spawnChild' } } } }),
    'lit on SwitchedOff uses actions, which a procedure may not',
  );
  refuses(
    'is refused: a transition that re-enters',
    lampLit({ on: { SwitchedOff: { target: 'off', reenter: true } } }),
    'lit on SwitchedOff uses reenter, which a procedure may not',
  );
  refuses(
    'is refused at the root as well',
    lampWith({ chart: { ...lampChart, invoke: { src: 'mail' } } }),
    'state (root) uses invoke, which a procedure may not',
  );
});

describe('a transition', () => {
  refuses(
    'may not have a guard function of its own',
    lampLit({ on: { SwitchedOff: { target: 'off', guard: () => true } } }),
    'lit on SwitchedOff has a guard that is not named in guards',
  );
  refuses(
    'may not have a guard nobody has declared',
    lampLit({ on: { SwitchedOff: { target: 'off', guard: ['notWornOut', 'someoneIsHome'] } } }),
    'lit on SwitchedOff has a guard that is not named in guards',
  );
  refuses(
    'may not have a guard that only every object has',
    lampLit({ on: { SwitchedOff: { target: 'off', guard: 'toString' } } }),
    'lit on SwitchedOff has a guard that is not named in guards',
  );
  refuses(
    'must go to a state that exists',
    lampLit({ on: { SwitchedOff: { target: 'broken' } } }),
    'lit on SwitchedOff goes to unknown state broken',
  );
  refuses(
    'may only arm a declared deadline',
    lampLit({ on: { SwitchedOff: { target: 'off', rearms: ['daylight'] } } }),
    'lit on SwitchedOff arms daylight, which is not declared',
  );
  refuses(
    'is judged in every branch',
    lampLit({ on: { SwitchedOff: [{ target: 'off' }, { target: 'broken' }] } }),
    'lit on SwitchedOff goes to unknown state broken',
  );
});

describe('a state', () => {
  refuses('needs a Danish title', lampLit({ title: '' }), 'state lit has no Danish title');
  refuses('needs a Danish description', lampLit({ description: '  ' }), 'state lit has no Danish description');
  refuses(
    'may only arm a declared deadline',
    lampLit({ timers: ['daylight'] }),
    'state lit arms daylight, which is not declared',
  );
  refuses(
    'that is final has no way out',
    lampLit({ type: 'final' }),
    'state lit is final but has states or transitions',
  );
  refuses(
    'with states inside needs to say where it begins',
    lampLit({ states: { dim: lit } }),
    ...['state lit has no valid initial state'],
  );
  refuses(
    'that is parallel begins in all its regions',
    lampWith({
      chart: {
        ...lampChart,
        states: { off, lit, both: { ...words('Begge'), type: 'parallel', initial: 'a', states: {} } },
      },
    }),
    'state (both) is parallel and cannot have an initial state',
  );
  refuses(
    'must have a key of its own across regions',
    lampWith({
      chart: {
        ...lampChart,
        states: {
          off,
          lit,
          house: {
            ...words('Hus'),
            type: 'parallel',
            states: {
              hall: { ...words('Gang'), initial: 'warm', states: { warm: words('Lun') } },
              attic: { ...words('Loft'), initial: 'warm', states: { warm: words('Lun') } },
            },
          },
        },
      },
    }),
    'two states have the key warm',
  );
});

describe('the root', () => {
  refuses(
    'takes no events: nothing else looks for them there',
    lampWith({ chart: { ...lampChart, on: { SwitchedOn: {} } } }),
    'the root has transitions; put them on a state',
  );
});

describe('an event', () => {
  refuses(
    'needs a Danish title and description',
    lampWith({ events: { SwitchedOn: { title: '', description: '' }, SwitchedOff } }),
    'event SwitchedOn has no Danish title',
    'event SwitchedOn has no Danish description',
  );
  refuses(
    'needs a reducer',
    lampWith({ evolve: { SwitchedOff: lamp.evolve.SwitchedOff } }),
    'event SwitchedOn has no reducer in evolve',
  );
  refuses(
    'must be taken by some state and come from some command',
    lampWith({
      events: { ...lamp.events, Exploded: SwitchedOn },
      evolve: { ...lamp.evolve, Exploded: (context: unknown) => context },
    }),
    'event Exploded is taken by no state',
    'event Exploded comes from no command',
  );
  refuses(
    'must be declared before a state takes it',
    lampLit({ on: { SwitchedOff: { target: 'off' }, Exploded: {} } }),
    'event Exploded is used but not declared in events',
  );
  refuses(
    'must be declared before a command records it',
    lampWith({ commands: { ...lamp.commands, Explode: { ...SwitchOn, fact: 'Exploded' } } }),
    'event Exploded is used but not declared in events',
  );
  refuses(
    'must be declared before it has a reducer',
    lampWith({ evolve: { ...lamp.evolve, Exploded: (context: unknown) => context } }),
    'event Exploded is used but not declared in events',
  );
});

describe('a command', () => {
  const withSwitchOn = (changes: object) =>
    lampWith({ commands: { SwitchOn: { ...SwitchOn, ...changes }, SwitchOff } });

  refuses('needs a Danish title', withSwitchOn({ title: ' ' }), 'command SwitchOn has no Danish title');
  refuses(
    'needs a Danish description',
    withSwitchOn({ description: '' }),
    'command SwitchOn has no Danish description',
  );
  refuses('needs an input class', withSwitchOn({ input: undefined }), 'command SwitchOn has no input class');
  refuses('needs a mandate', withSwitchOn({ mandate: undefined }), 'command SwitchOn has no mandate rule');
  refuses(
    'needs a mandate that says who',
    withSwitchOn({ mandate: { rule: 'anyone', who: '', seats: () => [] } }),
    'command SwitchOn has no mandate rule',
  );
  refuses(
    'is written in PascalCase',
    lampWith({ commands: { 'switch-on': SwitchOn, SwitchOff } }),
    'command switch-on must be written in PascalCase',
  );
});

describe('guards and deadlines', () => {
  refuses(
    'a guard needs a Danish text for whoever it stops',
    lampWith({ guards: { notWornOut: { text: '', holds: () => true } } }),
    'guard notWornOut has no Danish text',
  );
  refuses(
    'a deadline needs a Danish title and a command to send',
    lampWith({ timers: { burnsOut: { title: '', command: 'Explode', due: () => undefined } } }),
    'timer burnsOut has no Danish title',
    'timer burnsOut sends Explode, which is no command',
  );
});

describe('a migration', () => {
  const migration = (mapping: object, mandate: unknown = SwitchOn!.mandate) => ({
    migration: { mandate, from: { 1: { states: { lit: 'lit' }, context: (old: unknown) => old, ...mapping } } },
  });
  const second = (mapping: object, more: object = {}) => lampWith({ version: 2, ...migration(mapping), ...more });

  function refusesBeside(title: string, earlier: Procedure, later: Procedure, problem: string): void {
    it(title, () => {
      const where = 'Procedures that cannot be used:\n- lamp@2: migration from version 1: ';
      expect(() => createRegistry([earlier, later])).toThrow(where + problem);
    });
  }

  it('is accepted from an earlier version, also where that is not installed', () => {
    expect(() => createRegistry([lamp, second({ rearms: ['burnsOut'] })])).not.toThrow();
    expect(() => createRegistry([second({ states: { dim: 'lit' } })])).not.toThrow();
  });

  it('says who may move runs', () => {
    expect(checkDeclaration(second({}, migration({}, { rule: 'anyone', seats: () => [] })))).toEqual([
      'lamp@2: migration has no mandate rule',
    ]);
  });

  it('needs a context', () => {
    expect(checkDeclaration(second({ context: undefined }))).toEqual([
      'lamp@2: migration from version 1: there is no context',
    ]);
  });

  it('only comes from earlier versions', () => {
    expect(checkDeclaration(lampWith(migration({})))).toEqual([
      'lamp@1: migration from version 1: only an earlier version can be moved from',
    ]);
  });

  it('goes to states and arms deadlines that exist', () => {
    expect(checkDeclaration(second({ states: { lit: 'dim' }, rearms: ['daylight'] }))).toEqual([
      'lamp@2: migration from version 1: lit goes to unknown state dim',
      'lamp@2: migration from version 1: arms daylight, which is not declared',
    ]);
  });

  it("leaves the engine's own names alone", () => {
    const wrong = lampWith({
      events: { ...lamp.events, DefinitionMigrated: SwitchedOn },
      commands: { ...lamp.commands, MigrateDefinition: SwitchOn },
    });
    expect(checkDeclaration(wrong)).toEqual(
      expect.arrayContaining([
        "lamp@1: event DefinitionMigrated is the engine's own; choose another name",
        "lamp@1: command MigrateDefinition is the engine's own; choose another name",
      ]),
    );
  });

  const house = (version: number, more: object = {}) =>
    lampWith({
      version,
      chart: {
        ...lampChart,
        states: {
          off,
          lit,
          house: {
            ...words('Hus'),
            type: 'parallel',
            states: {
              hall: { ...words('Gang'), initial: 'warm', states: { warm: words('Lun'), cool: words('Kølig') } },
              attic: { ...words('Loft'), initial: 'dry', states: { dry: words('Tørt') } },
            },
          },
        },
      },
      ...more,
    });

  refusesBeside(
    'only comes from states that the earlier version has',
    lamp,
    second({ states: { dim: 'lit' } }),
    'dim is no innermost state of that version',
  );
  refusesBeside(
    'names the innermost states, since those are where a run stands',
    house(1),
    second({ states: { '(house)': 'lit' } }),
    '(house) is no innermost state of that version',
  );
  refusesBeside(
    'lets no state go nowhere that stands alone',
    lamp,
    second({ states: { lit: null } }),
    'lit goes nowhere, and no other state is active beside it',
  );
  refusesBeside(
    'keeps states together that are active together',
    house(1),
    house(2, migration({ states: { warm: 'warm', dry: 'lit' } })),
    'warm and dry go to states that cannot be active together',
  );

  it('may bring regions into one state, or let one of them go', () => {
    expect(() => createRegistry([house(1), second({ states: { warm: 'lit', dry: 'lit' } })])).not.toThrow();
    expect(() => createRegistry([house(1), second({ states: { warm: 'lit', dry: null } })])).not.toThrow();
    const turned = house(2, migration({ states: { warm: 'dry', cool: 'dry', dry: 'cool' } }));
    expect(() => createRegistry([house(1), turned])).not.toThrow();
  });
});

describe('a procedure', () => {
  it('needs a lower-case name, since it is the category of its streams', () => {
    expect(checkDeclaration(lampWith({ name: 'Desk-Lamp' }))).toEqual([
      "Desk-Lamp@1: name must be lower-case letters, since it is the stream's category",
    ]);
  });

  it('needs a whole version from 1', () => {
    expect(checkDeclaration(lampWith({ version: 1.5 }))).toEqual(['lamp@1.5: version must be a whole number from 1']);
    expect(checkDeclaration(lampWith({ version: 0 }))).toEqual(['lamp@0: version must be a whole number from 1']);
  });

  refuses('needs Danish words', lampWith({ title: '' }), 'procedure has no Danish title');

  it('is not installed with problems: all of them are told at once', () => {
    const wrong = lampLit({ title: '', after: {} });
    expect(() => createRegistry([lamp, wrong])).toThrow(
      'Procedures that cannot be used:\n- lamp@1: state lit has no Danish title\n- lamp@1: state lit uses after',
    );
  });

  it('is not installed twice in the same version', () => {
    expect(() => createRegistry([lamp, lamp])).toThrow('lamp@1 is declared twice');
  });
});

function words(title: string): { title: string; description: string } {
  return { title, description: `${title}.` };
}
