import { describe } from '@jest/globals';
import { people } from '../../../test/people.js';
import { act } from '../../../test/revision-acts.js';
import { rule, story } from '../../../test/specification.js';
import { secondWebhook as webhook } from './v2.js';

const { municipalAdministrator, regionalAdministrator, municipalSecretariat } = people;
const registered = act(municipalAdministrator, 'RegisterWebhook', {
  name: 'Kommunens sagssystem',
  address: 'https://sager.example/sporskifte',
  purpose: 'Opretter en sag, når en revision begynder',
});
const approved = act(regionalAdministrator, 'ApproveWebhook', {});
const declined = act(regionalAdministrator, 'DeclineWebhook', { reason: 'Modtageren kendes ikke' });

describe('a webhook that two sides answer for', () => {
  rule('tells nobody anything, and has no secret, before the other side has approved it', () =>
    story(webhook)
      .when(registered)
      .thenIn('proposed')
      .thenAwaits('ApproveWebhook:regional')
      .thenContext({ secretNumber: 0 }),
  );
  rule('awaits the municipal side where the regional one registered it', () =>
    story(webhook)
      .when({ ...registered, by: regionalAdministrator })
      .thenAwaits('ApproveWebhook:municipal'),
  );
  rule('is in use, with a secret to be fetched, when an administrator of the other side has approved it', () =>
    story(webhook).given(registered).when(approved).thenIn('active').thenContext({ secretNumber: 1 }),
  );
  rule('is not approved by another administrator of the same side', () =>
    story(webhook)
      .given(registered)
      .when({ ...approved, by: { ...municipalAdministrator, person: 'p-anden' } })
      .thenRefused('fra den anden side'),
  );
  rule('is not approved by the one who registered it, in a seat of the other side', () =>
    story(webhook)
      .given(registered)
      .when({ ...approved, by: { ...regionalAdministrator, person: municipalAdministrator.person } })
      .thenRefused('kan ikke selv sige god for det'),
  );
  rule('is not approved by a secretary', () =>
    story(webhook)
      .given(registered)
      .when({ ...approved, by: municipalSecretariat })
      .thenRefused('gøres af en administrator'),
  );
  rule('is declined with a reason, and then never tells anything', () =>
    story(webhook).given(registered, declined).when(approved).thenRefused('er afsluttet (Afvist)'),
  );
  rule('is taken back by the one who registered it', () =>
    story(webhook)
      .given(registered)
      .when({ ...declined, by: municipalAdministrator })
      .thenIn('declined')
      .thenContext({ declinedBecause: 'Modtageren kendes ikke' }),
  );
  rule('is not put on pause before it is in use', () =>
    story(webhook)
      .given(registered)
      .when(act(municipalAdministrator, 'PauseWebhook', { reason: 'Vent lidt' }))
      .thenRefused('Venter på godkendelse'),
  );
});
