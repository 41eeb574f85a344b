import { describe, expect, it } from '@jest/globals';
import { people } from '../../../test/people.js';
import { act } from '../../../test/revision-acts.js';
import { type Act, rule, story } from '../../../test/specification.js';
import { procedures } from '../registry.js';
import { firstWebhook as webhook } from './v1.js';
import { toldProcedures } from './told-procedures.js';

const { municipalAdministrator, regionalAdministrator, municipalSecretariat, policy } = people;

const subscription = {
  name: 'Kommunens sagssystem',
  address: 'https://sager.example/sporskifte',
  purpose: 'Opretter en sag, når en revision begynder',
};
const registered = act(municipalAdministrator, 'RegisterWebhook', subscription);
const registeredAt = (address: string): Act =>
  act(municipalAdministrator, 'RegisterWebhook', { ...subscription, address });
const paused = act(regionalAdministrator, 'PauseWebhook', { reason: 'Sagssystemet opgraderes' });
const resumed = act(regionalAdministrator, 'ResumeWebhook', {});
const renewed = act(municipalAdministrator, 'RenewSecret', { reason: 'Den er sendt i en mail' });
const ended = act(municipalAdministrator, 'EndWebhook', { reason: 'Systemet er lukket' });
const given = (...acts: Act[]) => story(webhook).given(...acts);

describe('a webhook', () => {
  rule('is registered by an administrator of either side, and has a secret to be fetched', () =>
    given({ ...registered, by: regionalAdministrator })
      .thenIn('active')
      .thenContext({ ...subscription, secretNumber: 1 }),
  );

  for (const [who, by] of Object.entries({ 'a secretary': municipalSecretariat, 'a policy': policy })) {
    rule(`is not registered by ${who}`, () =>
      given()
        .when({ ...registered, by })
        .thenRefused('gøres af en administrator'),
    );
    rule(`is not ended by ${who}`, () =>
      given(registered)
        .when({ ...ended, by })
        .thenRefused('gøres af en administrator'),
    );
  }

  for (const address of ['http://localhost:8080/', 'http://127.0.0.1/', 'http://[::1]:9/', 'https://a.example/?x=1']) {
    rule(`may be at ${address}`, () => given(registeredAt(address)).thenIn('active'));
  }

  for (const address of [
    'http://sager.example/',
    'https://bruger:kode@sager.example/',
    'https://sager.example/#her',
    'file:///etc/passwd',
    'http://localhost.example/',
    'sager.example',
  ]) {
    rule(`is not at ${address}`, () =>
      given().when(registeredAt(address)).thenRefused('Adressen skal begynde med https'),
    );
  }

  rule('tells only of the procedures that were chosen', () =>
    given()
      .when(act(municipalAdministrator, 'RegisterWebhook', { ...subscription, procedures: ['findesikke'] }))
      .thenRefused('vælg blandt'),
  );

  rule('is put on pause with a reason, and resumed', () =>
    given(registered, paused).thenIn('paused').thenContext({ pausedBecause: 'Sagssystemet opgraderes' }),
  );

  rule('is as before when it is resumed', () => {
    const told = given(registered, paused, resumed).thenIn('active');
    expect(told.run.context).not.toHaveProperty('pausedBecause');
    return told;
  });

  rule('is not resumed that was not on pause', () => given(registered).when(resumed).thenRefused('I brug'));

  rule('has a new secret to be fetched each time it is renewed', () =>
    given(registered, renewed, paused, renewed).thenContext({ secretNumber: 3 }),
  );

  for (const late of [registered, paused, resumed, renewed, ended]) {
    rule(`takes nothing more when it is ended: ${late.command}`, () =>
      given(registered, ended).when(late).thenRefused('afsluttet'),
    );
  }

  rule('waits for nobody', () => given(registered).thenAwaits());

  it('is listed by its name', () => {
    expect(webhook.label(given(registered).run.context)).toBe('Webhook: Kommunens sagssystem');
  });

  it('can be narrowed down to procedures that are there, by what they are called', () => {
    const titles = Object.fromEntries(procedures.map(({ name, title }) => [name, title]));
    expect(titles).toMatchObject(toldProcedures);
  });
});
