import { describe } from '@jest/globals';
import * as acts from '../../../test/histories/commissorium-acts.js';
import { people } from '../../../test/people.js';
import { act, surroundings } from '../../../test/revision-acts.js';
import { type Act, rule, story } from '../../../test/specification.js';
import { commissorium } from './procedure.js';

const { municipalSecretariat, regionalSecretariat, municipalTovholder } = people;
const { untilApproved, untilStarted, nominates, namesSecretary, started, extended, dissolved } = acts;

const given = (...all: Act[]) => story(commissorium, surroundings).given(...all);
const psychiatrist = nominates('regional', 'Psykiater', 'p-psykiater');
const leader = nominates('municipal', 'Socialfaglig leder', 'p-leder');
const bothSecretaries = [namesSecretary('municipal', 'p-anne'), namesSecretary('regional', 'p-jens')];

describe('the nomination', () => {
  rule('waits for a secretary from each side and for the mandatory seats', () =>
    given(...untilApproved)
      .thenIn('nomination')
      .thenAwaits(
        'NameSecretary:municipal',
        'NameSecretary:regional',
        'NominateMember:regional',
        'NominateMember:municipal',
      ),
  );

  rule('takes a member for a seat the commissorium has', () =>
    given(...untilApproved, psychiatrist)
      .thenIn('nomination')
      .thenContext({ nominated: [{ profile: 'Psykiater', side: 'regional', person: 'p-psykiater' }] }),
  );

  rule('has no seat for a profile nobody described', () =>
    given(...untilApproved)
      .when(nominates('regional', 'Astrolog', 'p-x'))
      .thenRefused('Profilen skal være en af dem'),
  );

  rule('has no seat for a profile on the other side', () =>
    given(...untilApproved)
      .when(nominates('municipal', 'Psykiater', 'p-x'))
      .thenRefused('nævner for den side'),
  );

  rule('lets each side nominate only its own', () =>
    given(...untilApproved)
      .when(nominates('regional', 'Psykiater', 'p-psykiater', municipalSecretariat))
      .thenRefused('Hver side udpeger sine egne'),
  );

  rule('lets each side name only its own secretary', () =>
    given(...untilApproved)
      .when(namesSecretary('regional', 'p-jens', municipalSecretariat))
      .thenRefused('Hver side udpeger'),
  );

  rule('is not done by a tovholder', () =>
    given(...untilApproved)
      .when(nominates('municipal', 'Socialfaglig leder', 'p-leder', municipalTovholder))
      .thenRefused('Koordinationsgruppens sekretærer'),
  );

  rule('lets a side change its mind about its secretary', () =>
    given(...untilApproved, namesSecretary('municipal', 'p-anne'), namesSecretary('municipal', 'p-bente')).thenContext({
      secretaries: { municipal: 'p-bente' },
    }),
  );

  rule('refuses one secretary for both sides', () =>
    given(...untilApproved, namesSecretary('municipal', 'p-anne'))
      .when(namesSecretary('regional', 'p-anne'))
      .thenRefused('to forskellige personer'),
  );

  rule('may end before the work began', () => given(...untilApproved, dissolved).thenIn('dissolved'));

  rule('does not lapse any more: the steering group has decided', () =>
    given(...untilApproved)
      .when(acts.lapsed())
      .thenRefused('mens forløbet er i »Udpegning«'),
  );
});

describe('the working group', () => {
  rule('starts when the mandatory seats are filled and both secretaries named', () =>
    given(...untilApproved, psychiatrist, leader, ...bothSecretaries)
      .thenAwaits('StartWorkingGroup')
      .when(started)
      .thenIn('active')
      .thenAwaits(),
  );

  rule('does not start without someone on a mandatory seat', () =>
    given(...untilApproved, psychiatrist, ...bothSecretaries)
      .thenAwaits('NominateMember:municipal')
      .when(started)
      .thenRefused('mangler endnu medlemmer'),
  );

  rule('does not start with one person on two mandatory seats of the same profile', () =>
    given(
      acts.opened,
      ...acts.writtenBut(0),
      act(municipalTovholder, 'DescribeSeats', {
        seats: [
          { profile: 'Psykiater', side: 'regional', mandatory: true },
          { profile: 'Psykiater', side: 'regional', mandatory: true },
        ],
      }),
      ...untilApproved.slice(untilApproved.indexOf(acts.submitted)),
      psychiatrist,
      psychiatrist,
      ...bothSecretaries,
    )
      .thenAwaits('NominateMember:regional')
      .when(started)
      .thenRefused('mangler endnu medlemmer')
      .given(nominates('regional', 'Psykiater', 'p-anden'))
      .thenOffers('StartWorkingGroup', municipalSecretariat),
  );

  rule('does not start before both secretaries are named', () =>
    given(...untilApproved, psychiatrist, leader, namesSecretary('regional', 'p-jens'))
      .thenAwaits('NameSecretary:municipal')
      .when(started)
      .thenRefused('Begge sider skal have udpeget en sekretær'),
  );

  rule('does not wait for the seats that may stay empty', () =>
    given(...untilStarted)
      .thenIn('active')
      .thenContext({ nominated: [{ side: 'regional' }, { side: 'municipal' }] }),
  );

  rule('takes a further member while it works', () =>
    given(...untilStarted, nominates('municipal', 'Praksiskonsulent', 'p-praksis'))
      .thenIn('active')
      .thenContext({ nominated: [{}, {}, { person: 'p-praksis' }] }),
  );

  rule('takes no further member from the other side’s hand', () =>
    given(...untilStarted)
      .when(nominates('municipal', 'Praksiskonsulent', 'p-praksis', regionalSecretariat))
      .thenRefused('Hver side udpeger sine egne'),
  );

  rule('may be extended, more than once', () =>
    given(
      ...untilStarted,
      extended,
      act(municipalSecretariat, 'ExtendWorkingGroup', { until: '2025-12-31', reason: 'Mere tid' }),
    )
      .thenIn('active')
      .thenContext({ runsUntil: '2025-12-31' }),
  );

  rule('is dissolved when its task is done', () =>
    given(...untilStarted, extended, dissolved)
      .thenIn('dissolved')
      .thenAwaits(),
  );

  rule('is dissolved for one of the causes the model knows', () =>
    given(...untilStarted)
      .when(act(municipalSecretariat, 'DissolveWorkingGroup', { cause: 'bored', meetingOn: '2025-01-29' }))
      .thenRefused('cause: vælg en af: delivered, lapsed, decided'),
  );

  for (const late of [psychiatrist, namesSecretary('regional', 'p-ny'), started, extended, dissolved]) {
    rule(`takes nothing after it is dissolved: ${late.command}`, () =>
      given(...untilStarted, dissolved)
        .when(late)
        .thenRefused('afsluttet'),
    );
  }
});
