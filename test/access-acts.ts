import { people } from './people.js';
import { act } from './revision-acts.js';
import type { Act } from './specification.js';

const { municipalAdministrator, regionalAdministrator, municipalChair, regionalChair, clock, policy } = people;

const period = { from: '2024-03-01', to: '2024-06-30' };
const purpose = 'Årets gennemgang af, hvordan beslutninger er truffet';
const legalGround = 'Revisionsaftalen 2024';

export const audit = { auditor: 'p-asger', ...period, closedToo: true, purpose, legalGround };
export const program = {
  client: 'program-statistik',
  name: 'Ledelsesinformation',
  rights: ['readInternal'],
  ...period,
  purpose: 'Henter tal til den månedlige opfølgning',
  legalGround: 'Databehandleraftalen',
};

export const proposed = (data: object, by = municipalAdministrator): Act => act(by, 'ProposeRight', data);
export const approved = act(regionalChair, 'ApproveRight', { note: 'Efter aftale med formandskabet' });
export const declined = act(regionalAdministrator, 'DeclineRight', { reason: 'Formålet er dækket af en anden adgang' });
export const revoked = act(municipalChair, 'RevokeRight', { reason: 'Gennemgangen er slut før tid' });
export const ended: Act = { ...act(clock, 'EndRight', {}), at: '2024-06-30T22:00:00.000Z' };

export const glass = {
  procedure: 'revision',
  id: 'sam-bo-2024',
  reason: 'Borgeren ringer, og sagen haster; ingen af deltagerne kan nås',
  hours: 4,
};
export const broken = act(municipalAdministrator, 'BreakGlass', glass);
export const glassClosed = act(municipalAdministrator, 'CloseBreakGlass', { note: 'Det var nok' });
export const glassExpired: Act = { ...act(clock, 'ExpireBreakGlass', {}), at: '2024-03-01T13:30:00.000Z' };
export const acknowledged = act(regionalAdministrator, 'AcknowledgeBreakGlass', {
  remark: 'Set; vi taler om det mandag',
});

export const read = act(policy, 'RecordReading', {
  person: 'p-asger',
  procedure: 'revision',
  id: 'sam-bo-2024',
  day: '2024-03-01',
  right: 'auditorOfClosed',
  parties: ['kog', 'tf-psykiatri'],
});
