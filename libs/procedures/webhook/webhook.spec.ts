import { describe, expect } from '@jest/globals';
import { people, substituteFor } from '../../../test/people.js';
import { act } from '../../../test/revision-acts.js';
import { type Act, rule, story } from '../../../test/specification.js';
import { webhook } from './procedure.js';

const { municipalAdministrator, regionalAdministrator, municipalSecretariat } = people;
const registered = act(municipalAdministrator, 'RegisterWebhook', {
  name: 'Kommunens sagssystem',
  address: 'https://sager.example/sporskifte',
  purpose: 'Opretter en sag, når en revision begynder',
});
const approved = act(regionalAdministrator, 'ApproveWebhook', {});
const paused = (by: Act['by'] = regionalAdministrator): Act => act(by, 'PauseWebhook', { reason: 'Den lækker' });
const proposed = act(municipalAdministrator, 'ProposeResumption', { reason: 'Modtageren er rettet' });
const resumed = act(regionalAdministrator, 'ApproveResumption', {});
const declined = act(regionalAdministrator, 'DeclineResumption', { reason: 'Det er ikke vist' });
const given = (...acts: Act[]) => story(webhook).given(registered, approved, ...acts);

describe('a webhook that leaks', () => {
  for (const [side, by] of Object.entries({ municipal: municipalAdministrator, regional: regionalAdministrator })) {
    rule(`is put on pause at once by one ${side} administrator alone`, () => given().when(paused(by)).thenIn('paused'));
    for (const [where, acts] of Object.entries({
      'in use': [],
      'on pause': [paused()],
      'proposed to go on': [paused(), proposed],
    })) {
      rule(`is ended at once by one ${side} administrator alone when it is ${where}`, () =>
        given(...acts)
          .when(act(by, 'EndWebhook', { reason: 'Den lækker stadig' }))
          .thenIn('ended'),
      );
    }
  }
  rule('is not stopped by a secretary', () =>
    given().when(paused(municipalSecretariat)).thenRefused('gøres af en administrator'),
  );
});

describe('a webhook on pause', () => {
  rule('waits for the other side when one has proposed to go on, and sends nothing', () =>
    given(paused(), proposed)
      .thenIn('resuming')
      .thenAwaits('ApproveResumption:regional')
      .thenContext({ pausedBecause: 'Den lækker', resumptionFor: 'municipal' }),
  );
  rule('waits for the municipal side when the regional one has proposed it', () =>
    given(paused(), { ...proposed, by: regionalAdministrator }).thenAwaits('ApproveResumption:municipal'),
  );
  rule('goes on when the other side has approved it, whichever side put it on pause', () => {
    const told = given(paused(municipalAdministrator), proposed).when(resumed).thenIn('active');
    expect(Object.keys(told.run.context as object)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/pausedBecause|resum/)]),
    );
    return told;
  });
  rule('does not go on before anybody has proposed it', () => given(paused()).when(resumed).thenRefused('På pause'));
  rule('does not go on by another administrator of the same side', () =>
    given(paused(), proposed)
      .when({ ...resumed, by: { ...municipalAdministrator, person: 'p-anden' } })
      .thenRefused('fra den anden side'),
  );
  rule('does not go on by the one who proposed it, standing in for the other side', () =>
    given(paused(), proposed)
      .when({ ...resumed, by: substituteFor(regionalAdministrator, municipalAdministrator.person) })
      .thenRefused('kan ikke selv sige god for det'),
  );
  rule('stays there when the other side says no, and can be proposed again', () =>
    given(paused(), proposed, declined).thenIn('paused').when(proposed).thenIn('resuming'),
  );
  rule('stays there when the one who proposed it takes it back', () =>
    given(paused(), proposed)
      .when({ ...declined, by: municipalAdministrator })
      .thenIn('paused'),
  );
  rule('has a new secret to be fetched when it is renewed meanwhile', () =>
    given(paused(), proposed)
      .when(act(municipalAdministrator, 'RenewSecret', { reason: 'Den er sendt i en mail' }))
      .thenIn('resuming')
      .thenContext({ secretNumber: 2 }),
  );
});
