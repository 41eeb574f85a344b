import { describe, expect, it } from '@jest/globals';
import { people } from '../../../test/people.js';
import { act } from '../../../test/revision-acts.js';
import { type Act, rule, story } from '../../../test/specification.js';
import { initiative } from './procedure.js';

const { municipalSecretariat, municipalTovholder } = people;
const ips = { title: 'Konsolidering af IPS', visionArea: 'educationAndWork', level: 'joint', isNew: false };
const proposed = act(municipalSecretariat, 'ProposeInitiative', ips);
const included = act(municipalSecretariat, 'IncludeInPlan', { period: '2024-2025', number: 18 });

const given = (...acts: Act[]) => story(initiative).given(...acts);

describe('an initiative', () => {
  rule('is proposed under a vision area on a level', () => given(proposed).thenIn('proposed').thenContext(ips));

  rule('waits to be included in a plan', () => given(proposed).thenAwaits('IncludeInPlan'));

  rule('becomes a line in the plan', () =>
    given(proposed, included)
      .thenIn('inPlan')
      .thenContext({ ...ips, plan: { period: '2024-2025', number: 18 } })
      .thenAwaits('StartInitiative'),
  );

  rule('may name its cluster and explain its level', () =>
    given(
      act(municipalSecretariat, 'ProposeInitiative', {
        ...ips,
        title: 'Træning for livet',
        level: 'lead',
        leadCluster: 'lillebaelt',
        levelNote: 'LEAD: Lillebælt',
      }),
    ).thenContext({ level: 'lead', leadCluster: 'lillebaelt' }),
  );

  rule('cannot be in a plan before it is proposed', () => given().when(included).thenRefused('ikke begyndt endnu'));

  rule('is proposed once', () => given(proposed).when(proposed).thenRefused('mens forløbet er i »Foreslået«'));

  rule('is included once in each plan', () =>
    given(proposed, included).when(included).thenRefused('allerede i planen for den periode'),
  );

  rule('belongs to one of the four vision areas', () =>
    given()
      .when(act(municipalSecretariat, 'ProposeInitiative', { ...ips, visionArea: 'sport' }))
      .thenRefused('visionArea: vælg en af: mentalHealth, transitions, prevention, educationAndWork'),
  );

  for (const number of [0, 1_000, 1.5]) {
    rule(`is not number ${number} in the plan`, () =>
      given(proposed)
        .when(act(municipalSecretariat, 'IncludeInPlan', { period: '2024-2025', number }))
        .thenRefused('number: skriv et helt tal fra 1 til 999'),
    );
  }

  rule('is proposed by Koordinationsgruppen', () =>
    given()
      .when({ ...proposed, by: municipalTovholder })
      .thenRefused('Koordinationsgruppens sekretærer'),
  );

  rule('is included by Koordinationsgruppen', () =>
    given(proposed)
      .when({ ...included, by: municipalTovholder })
      .thenRefused('Koordinationsgruppens sekretærer'),
  );

  it('is listed by title and level', () => {
    expect(initiative.label(given(proposed).run.context)).toBe('Konsolidering af IPS (Fælles)');
  });
});
