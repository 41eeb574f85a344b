import { describe, expect, it } from '@jest/globals';
import { people } from '../../test/people.js';
import type { Ref, Run } from '#engine/procedure.js';
import { createRegistry } from '#engine/registry.js';
import { placedStates } from '#engine/chart.js';
import { assertOwnCase, finishedStates, subjectNow } from './escalation-subject.js';
import { procedures } from './registry.js';

const registry = createRegistry(procedures);

/** A run as it would be found: where it stands, by the definition it is on. */
function found(value: string, definition: string, context: object = {}): { run: <C>(ref: Ref) => Run<C> } {
  return { run: <C>(ref: Ref) => ({ ...ref, definition, value, context }) as unknown as Run<C> };
}

const revision = { tovholderfunktion: 'tf-psykiatri', agreement: 'sam-bo', need: { description: 'Nye anbefalinger' } };
const about = (procedure: string) => ({ about: { procedure, id: 'sag' } });

describe('what may be escalated', () => {
  it.each(Object.entries(finishedStates).flatMap(([procedure, states]) => states.map((state) => [procedure, state])))(
    'is no %s that is %s',
    (procedure, state) => {
      expect(() => subjectNow(about(procedure), found(state, `${procedure}@9`))).toThrow('Sagen er slut');
    },
  );

  it('knows every end there is, or something could be escalated in what is over', () => {
    for (const [procedure, states] of Object.entries(finishedStates)) {
      const placed = placedStates(registry.newest(procedure).procedure.chart);
      const ends = placed.filter(({ state, path }) => state.type === 'final' && path.length === 1);
      expect(states).toEqual(expect.arrayContaining(ends.map(({ key }) => key)));
      expect(states.filter((one) => !placed.some(({ key, path }) => key === one && path.length === 1))).toEqual([]);
    }
  });

  it('is no revision of version 1, which settles its escalations itself', () => {
    expect(() => subjectNow(about('revision'), found('open', 'revision@1', revision))).toThrow(
      'Brug revisionens egen eskalering',
    );
    expect(subjectNow(about('revision'), found('open', 'revision@2', revision))).toMatchObject({
      title: 'Nye anbefalinger',
    });
  });

  it('says itself which agreement it belongs to', () => {
    expect(() =>
      subjectNow({ ...about('revision'), agreement: 'anden' }, found('open', 'revision@2', revision)),
    ).toThrow('Sagen har selv en aftale: sam-bo. Udelad feltet.');
  });

  it('may be finished as a revision while its agreement is not', () => {
    const value = { published: 'complete' };
    const run = <C>(ref: Ref) => ({ ...ref, definition: 'revision@2', value, context: revision }) as unknown as Run<C>;
    expect(() => subjectNow(about('revision'), { run })).toThrow('Sagen er slut');
  });
});

describe('a case of one’s own', () => {
  const subject = { title: 'SAM:BO', tovholderfunktion: 'tf-psykiatri', workingGroup: 'wg-k' };
  const clusterSecretary = { ...people.municipalSecretariat, body: 'klynge-fyn' };

  it.each([people.municipalTovholder, people.municipalGroupSecretary, people.regionalSecretariat, clusterSecretary])(
    'is $seat’s in $body',
    (seat) => {
      expect(() => assertOwnCase(subject, seat)).not.toThrow();
    },
  );

  it.each([people.strangerTovholder, { ...people.municipalGroupSecretary, body: 'wg-l' }, people.municipalChair])(
    'is not $seat’s in $body',
    (seat) => {
      expect(() => assertOwnCase(subject, seat)).toThrow('er ikke din sag');
    },
  );
});
