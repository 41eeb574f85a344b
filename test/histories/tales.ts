import { agreement } from '#procedures/agreement/procedure.js';
import { body } from '#procedures/body/procedure.js';
import { commissorium } from '#procedures/commissorium/procedure.js';
import { governance } from '#procedures/governance/procedure.js';
import { initiative } from '#procedures/initiative/procedure.js';
import { seat } from '#procedures/seat/procedure.js';
import { people } from '../people.js';
import { act, surroundings } from '../revision-acts.js';
import type { Act } from '../specification.js';
import { accessTales } from './access-tales.js';
import { agreementTales } from './agreement-tales.js';
import { approvalTales } from './approval-tales.js';
import * as commissorium1 from './commissorium-acts.js';
import { deviationTales } from './deviation-tales.js';
import { escalationTales } from './escalation-tales.js';
import type { Tale } from './golden.js';
import { hearingTales } from './hearing-tales.js';
import { initiativeTales } from './initiative-tales.js';
import { modelTales } from './model-tales.js';
import { organisationTales } from './organisation-tales.js';
import { discussionTales } from './discussion-tales.js';
import { planTales } from './plan-tales.js';
import { revisionTales } from './revision-tales.js';
import { webhookTales } from './webhook-tales.js';
import { firstRevisionTales } from './first-revision-tales.js';

const { municipalSecretariat, regionalSecretariat, municipalDirector, regionalDirector, policy } = people;
const kog = (command: string, data: object): Act => act(municipalSecretariat, command, data);

const model = (validFrom: string, chairmanship: string): Act =>
  kog('AdoptModel', {
    title: `Modellen fra ${validFrom}`,
    validFrom,
    decidedBy: 'SSS',
    rules: {
      chairmanship,
      preTreatment: 'sdk',
      approval: chairmanship,
      finalTreatment: 'ssu',
      secretariat: 'kog',
      hearingMonths: 3,
      hearingMinimumDays: 14,
    },
  });

const agreementActs: Act[] = [
  kog('RegisterAgreement', { title: 'SAM:BO', kind: 'cooperation', targetGroup: 'Borgere med psykisk sygdom' }),
  kog('RecordKnownFact', { statement: 'Evalueret fra foråret 2022', when: '2022', unknown: 'Hvem der svarede' }),
  kog('AssignTovholderfunktion', { tovholderfunktion: 'tf-psykiatri' }),
  kog('BringIntoForce', { version: 'Forløb 0-5', takenIntoUseOn: '2019-05-01' }),
  act(policy, 'PublishVersion', { revision: 'sam-bo-2024', draft: 3 }),
  kog('SupersedeAgreement', { by: ['sam-bo-2027'], reason: 'Samlet i én aftale' }),
];

const commissoriumActs: Act[] = [
  ...commissorium1.untilSubmitted,
  commissorium1.qualifies(regionalDirector),
  commissorium1.returns(municipalDirector),
  commissorium1.written('task', 'Opgaven er kun overgange'),
  commissorium1.submitted,
  commissorium1.qualifies(municipalDirector),
  commissorium1.qualifies(regionalDirector),
  commissorium1.approvedAtMeeting,
  ...commissorium1.untilStarted.slice(commissorium1.untilApproved.length),
  commissorium1.nominates('municipal', 'Praksiskonsulent', 'p-praksis'),
  commissorium1.extended,
  commissorium1.dissolved,
];

const seatActs: Act[] = [
  kog('CreateSeat', { title: 'Kommunal tovholder', body: 'tf-psykiatri', function: 'tovholder', side: 'municipal' }),
  kog('Appoint', { person: 'p-mette', from: '2023-02-01' }),
  act(regionalSecretariat, 'ApproveSubstitute', { person: 'p-vikar', from: '2024-07-01', to: '2024-07-31' }),
  kog('Appoint', { person: 'p-sofie', from: '2024-09-01' }),
  kog('EndTerm', { on: '2025-06-30', reason: 'Nyt job' }),
  { ...kog('AbolishSeat', { reason: 'Funktionen er samlet' }), at: '2025-07-01T22:30:00.000Z' },
];

const bodyActs: Act[] = [
  kog('EstablishBody', {
    name: 'Tovholderfunktion for psykiatri',
    level: 'tovholderfunktion',
    legalBasis: 'Sundhedsaftalen 2024-2027',
    firstDay: '2023-01-25',
  }),
  kog('AddAlias', { alias: 'Tovholdere, psykiatri' }),
  kog('RecordMembership', { member: 'odense', from: '2023-01-25', confirmed: false }),
  kog('RecordMembership', { member: 'odense', from: '2023-01-25', confirmed: true }),
  kog('AssignAgreement', { agreement: 'sam-bo' }),
  kog('DissolveBody', { lastDay: '2026-12-31', legalBasis: 'Lov om sundhedsråd', successors: ['sundhedsraad-fyn'] }),
];

const initiativeActs: Act[] = [
  kog('ProposeInitiative', {
    title: 'Træning for livet',
    visionArea: 'transitions',
    level: 'lead',
    isNew: false,
    leadCluster: 'lillebaelt',
  }),
  kog('IncludeInPlan', { period: '2024-2025', number: 9 }),
];

const known = { ...surroundings, 'body/tf-psykiatri': {} };

/** Every tale whose history is kept. A new version of a procedure gets new tales; these stay as they are. */
export const tales: readonly Tale[] = [
  ...firstRevisionTales,
  ...revisionTales,
  ...accessTales,
  ...agreementTales,
  ...escalationTales,
  ...discussionTales,
  ...hearingTales,
  ...webhookTales,
  ...initiativeTales,
  ...planTales,
  ...modelTales,
  ...approvalTales,
  ...organisationTales,
  ...deviationTales,
  {
    procedure: commissorium,
    name: 'returned-and-delivered',
    about: 'Et kommissorium, der kom tilbage, blev godkendt på et møde, forlænget og løst.',
    others: known,
    acts: commissoriumActs,
  },
  {
    procedure: commissorium,
    name: 'rejected',
    about: 'Et kommissorium, som en formand godkendte, og styregruppen afviste.',
    others: known,
    acts: [...commissorium1.untilQualified, commissorium1.approves(people.municipalChair), commissorium1.rejected],
  },
  {
    procedure: commissorium,
    name: 'lapsed',
    about: 'Et kommissorium, som revisionen ikke længere ventede på.',
    others: known,
    acts: [commissorium1.opened, commissorium1.lapsed()],
  },
  {
    procedure: agreement,
    name: 'terminated',
    about: 'En aftale, der ophørte uden at have været i kraft i systemet.',
    acts: [...agreementActs.slice(0, 1), kog('TerminateAgreement', { lastDay: '2026-12-31', reason: 'Ny lov' })],
  },
  {
    procedure: agreement,
    name: 'revised-and-superseded',
    about: 'En aftale fra før systemet, revideret og afløst.',
    others: known,
    acts: agreementActs,
  },
  {
    procedure: seat,
    name: 'substitute-and-successor',
    about: 'En post med stedfortræder og efterfølger, nedlagt sent om aftenen.',
    others: known,
    acts: seatActs,
  },
  {
    procedure: body,
    name: 'dissolved-with-successor',
    about: 'En tovholderfunktion, der afløses ved lov.',
    others: known,
    acts: bodyActs,
  },
  {
    procedure: governance,
    name: 'two-versions',
    about: 'Modellen fra 2023 og den, der gælder fra 2027.',
    acts: [model('2023-01-25', 'sss'), model('2027-01-01', 'sundhedsraad')],
  },
  { procedure: initiative, name: 'in-plan', about: 'En indsats, der kom i planen.', acts: initiativeActs },
];
