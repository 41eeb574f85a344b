import { describe } from '@jest/globals';
import * as acts from '../../test/access-acts.js';
import { people, substituteFor } from '../../test/people.js';
import { act } from '../../test/revision-acts.js';
import { rule, story } from '../../test/specification.js';
import { auditorGrant } from './auditor-grant/procedure.js';
import { breakGlass } from './break-glass/procedure.js';
import { serviceClient } from './service-client/procedure.js';

const { municipalAdministrator, regionalAdministrator, municipalChair, auditor, municipalTovholder } = people;
const approve = (by: typeof municipalChair) => act(by, 'ApproveRight', {});

describe('a right for a period', () => {
  rule('Den gælder først, når en anden har godkendt den, og ophører af sig selv', () =>
    story(auditorGrant).given(acts.proposed(acts.audit), acts.approved).when(acts.ended).thenIn('ended'),
  );

  rule('Den, der har foreslået den, kan ikke selv godkende den', () =>
    story(auditorGrant)
      .given(acts.proposed(acts.audit))
      .when(approve(municipalAdministrator))
      .thenRefused(/ikke selv godkende/),
  );

  rule('Det kan forslagsstilleren heller ikke i en anden post eller som stedfortræder for den anden', () =>
    story(auditorGrant)
      .given(acts.proposed(acts.audit))
      .when(approve(substituteFor(regionalAdministrator, municipalAdministrator.person)))
      .thenRefused(/ikke selv godkende/),
  );

  rule('Den, der skal have den, kan ikke foreslå den, heller ikke i en post, der ellers kan', () =>
    story(auditorGrant)
      .when(acts.proposed(acts.audit, { ...municipalAdministrator, person: auditor.person }))
      .thenRefused(/hverken foreslå eller godkende/),
  );

  rule('Den, der skal have den, kan ikke godkende den gennem en anden', () =>
    story(auditorGrant)
      .given(acts.proposed(acts.audit))
      .when(approve(substituteFor({ ...regionalAdministrator, person: auditor.person }, 'p-vikar')))
      .thenRefused(/hverken foreslå eller godkende/),
  );

  rule('Den kan højst gælde et år', () =>
    story(serviceClient)
      .when(acts.proposed({ ...acts.program, to: '2025-03-02' }))
      .thenRefused(/højst et år/),
  );

  rule('En revisor eller en tovholder kan ikke foreslå den', () =>
    story(serviceClient)
      .when(acts.proposed(acts.program, municipalTovholder))
      .thenRefused(/formandskabet/),
  );
});

describe('an emergency', () => {
  rule('Den anden side får den på arbejdslisten, til den er taget til efterretning', () =>
    story(breakGlass).given(acts.broken).when(acts.glassExpired).thenIn('ended', 'awaited'),
  );

  rule('Den udløber af sig selv efter de timer, der er bedt om', () =>
    story(breakGlass)
      .given({ ...acts.broken, at: '2024-03-01T09:30:00.000Z' })
      .thenDeadline('ExpireBreakGlass', '2024-03-01T13:30:00.000Z')
      .thenAwaits('AcknowledgeBreakGlass:regional'),
  );

  rule('Ens egen side kan ikke tage den til efterretning', () =>
    story(breakGlass)
      .given(acts.broken)
      .when(act(municipalChair, 'AcknowledgeBreakGlass', { remark: 'Det er i orden' }))
      .thenRefused(/den anden sides/),
  );

  rule('Den, der tog den, kan heller ikke som stedfortræder for den anden side', () =>
    story(breakGlass)
      .given(acts.broken)
      .when(
        act(substituteFor(regionalAdministrator, municipalAdministrator.person), 'AcknowledgeBreakGlass', {
          remark: 'Det er i orden',
        }),
      )
      .thenRefused(/ikke selv tage den/),
  );
});
