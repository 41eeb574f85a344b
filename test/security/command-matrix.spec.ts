import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { authorise } from '#engine/authorise.js';
import { decide } from '#engine/decide.js';
import { everyCommand } from '#engine/every-command.js';
import { fold } from '#engine/fold.js';
import type { ActingSeat, Run } from '#engine/procedure.js';
import { Refusal } from '#engine/refusal.js';
import { type Installed, createRegistry } from '#engine/registry.js';
import { schemaOf } from '#engine/schema.js';
import { validate } from '#engine/validate.js';
import { type SeatFunction, seatFunctions } from '#organisation/seat.js';
import { procedures } from '#procedures/registry.js';
import { keptHistories } from '../histories/files.js';
import { inputFor } from '../properties/inputs.js';
import { people, substituteFor } from '../people.js';

/** Everyone the specifications know, one for each function in a body of its own, a substitute, and the system's own. */
const strangers = (Object.keys(seatFunctions) as SeatFunction[]).map((role): ActingSeat => ({
  person: `p-${role}`,
  seat: `elsewhere-${role}`,
  body: 'elsewhere',
  function: role,
}));
const roles: readonly ActingSeat[] = [
  ...Object.values(people),
  ...strangers,
  substituteFor(people.municipalTovholder, 'p-vikar'),
  { person: 'system', seat: 'seed', body: 'system', function: 'seed' },
];

const registry = createRegistry(procedures);

/** Every run that the kept histories pass through, one for each state that looks different. */
function standings(): { readonly definition: string; readonly installed: Installed; readonly run: Run }[] {
  const seen = new Map<string, { definition: string; installed: Installed; run: Run }>();
  for (const { history } of keptHistories()) {
    for (const [index, event] of history.events.entries()) {
      const { definition, to } = event.metadata;
      const key = `${definition} ${JSON.stringify(to)}`;
      if (seen.has(key)) continue;
      const run = fold(history.events.slice(0, index + 1), registry)!;
      seen.set(key, { definition, installed: registry.version(definition), run });
    }
  }
  return [...seen.values()];
}

const all = standings();

/** Whether a seat is one that the rule names, asked of the rule itself and not of what decides. */
function isNamed({ run, installed }: (typeof all)[number], command: string, by: ActingSeat): boolean {
  const { mandate } = everyCommand(installed.procedure)[command]!;
  return mandate
    .seats(run)
    .some(
      (query) =>
        query.function === by.function &&
        (query.body ?? by.body) === by.body &&
        (query.side ?? by.side) === by.side &&
        (query.seat ?? by.seat) === by.seat,
    );
}

function answerTo({ run, installed }: (typeof all)[number], command: string, by: ActingSeat): unknown {
  try {
    return decide(
      installed,
      run,
      { command, input: {} },
      {
        now: run.changedAt,
        acting: by,
        run: () => run as never,
        heldSeats: () => [],
      },
    );
  } catch (error) {
    return error;
  }
}

function isForWantOfMandate(answer: unknown): boolean {
  if (!(answer instanceof Refusal)) return false;
  return answer.code === 'no-mandate' && /Det kan kun .+\. Vælg en post/.test(answer.message);
}

describe('every command, for every role, in every state that a history has been in', () => {
  it.each(procedures.map(({ name, version }) => `${name}@${version}`))(
    '%s is refused to those its mandate does not name, in Danish and before anything else is looked at',
    (definition) => {
      const mine = all.filter((one) => one.definition === definition);
      expect(mine.length).toBeGreaterThan(0);
      // Held against each other at the end: one by one, the hundred thousand cases take half a minute.
      const cases: { readonly what: string; readonly named: boolean; readonly allowed: boolean }[] = [];
      const answers: { readonly what: string; readonly answer: unknown }[] = [];
      for (const standing of mine) {
        // A run that has been carried to a successor means another seat than its rule says; that has its own tests.
        if (standing.run.heirs !== undefined) continue;
        for (const command of Object.keys(everyCommand(standing.installed.procedure))) {
          for (const by of roles) {
            const what = `${definition} ${command} by ${by.seat}`;
            const { mandate } = everyCommand(standing.installed.procedure)[command]!;
            const named = isNamed(standing, command, by);
            cases.push({ what, named, allowed: authorise(mandate, standing.run, by).allowed });
            if (!named) answers.push({ what, answer: answerTo(standing, command, by) });
          }
        }
      }
      expect(cases.filter(({ named, allowed }) => allowed !== named)).toEqual([]);
      expect(answers.filter(({ answer }) => !isForWantOfMandate(answer))).toEqual([]);
      expect(answers.length).toBeGreaterThan(0);
      expect(cases.length).toBeGreaterThan(answers.length);
    },
    60_000,
  );

  it('closes what it may to an administrator and an auditor: they have a case only where a rule names them', () => {
    const outside = roles.filter(({ function: role }) => ['administrator', 'auditor'].includes(role));
    const allowed = all.flatMap((standing) =>
      Object.keys(everyCommand(standing.installed.procedure)).flatMap((command) =>
        outside.some((by) => isNamed(standing, command, by)) ? [standing.installed.procedure.name] : [],
      ),
    );
    expect([...new Set(allowed)].toSorted()).toEqual([
      'auditorGrant',
      'breakGlass',
      'person',
      'serviceClient',
      'webhook',
    ]);
  });

  it('takes no field that its form does not have, whatever it is called', () => {
    for (const { procedure } of registry.all) {
      for (const [name, { input }] of Object.entries(everyCommand(procedure))) {
        for (const field of ['actor', 'person_', 'mandate', 'recordedAt', 'onBehalfOf_', 'isAdmin', 'constructor']) {
          const given = JSON.parse(`{"${field}": "system"}`) as object;
          expect([name, refusedFields(() => validate(input, given))]).toEqual([name, expect.arrayContaining([field])]);
        }
        const polluting = JSON.parse('{"__proto__": {"isAdmin": true}}') as object;
        refusedFields(() => validate(input, polluting));
        expect(({} as { isAdmin?: unknown }).isAdmin).toBeUndefined();
      }
    }
  });
});

describe('what a form is sent beside its own fields', () => {
  const inputs = new Map(
    procedures.flatMap((procedure) =>
      Object.entries(everyCommand(procedure)).map(([name, { input }]) => [input, `${procedure.name} ${name}`] as const),
    ),
  );

  /** The input with one more field, in each object of it in turn. */
  function* withField(value: unknown, more: string): Generator<unknown> {
    if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) {
        for (const spoiled of withField(item, more)) yield value.with(index, spoiled);
      }
    } else if (typeof value === 'object' && value !== null) {
      // As it comes over the wire: `__proto__` is then a field like any other.
      yield JSON.parse(
        `${JSON.stringify(value).replace(/\}$/, '')}${Object.keys(value).length > 0 ? ',' : ''}${more}}`,
      );
      for (const [name, inner] of Object.entries(value)) {
        for (const spoiled of withField(inner, more)) yield { ...value, [name]: spoiled };
      }
    }
  }

  it.each([...inputs].map(([input, name]) => [name, input] as const))(
    'is refused at every depth, and changes nothing of other objects: %s',
    (_name, input) => {
      const samples = fc.sample(inputFor(schemaOf(input), {}), { numRuns: 4, seed: 3 });
      let tried = 0;
      for (const sample of samples) {
        expect(() => validate(input, sample)).not.toThrow();
        for (const more of [
          '"__proto__":{"isAdmin":true}',
          '"constructor":{"prototype":{"isAdmin":true}}',
          '"isAdmin":true',
        ]) {
          for (const spoiled of withField(sample, more)) {
            expect(refusedFields(() => validate(input, spoiled as object))).not.toEqual([]);
            tried += 1;
          }
        }
      }
      expect(tried).toBeGreaterThanOrEqual(12);
      expect(({} as { isAdmin?: unknown }).isAdmin).toBeUndefined();
    },
  );
});

/** The fields that an act is refused for; none when it is not. */
function refusedFields(act: () => unknown): string[] {
  try {
    act();
    return [];
  } catch (error) {
    if (error instanceof Refusal) return error.fields.map(({ field }) => field);
    throw error;
  }
}
