import { body } from '#procedures/body/procedure.js';
import { chairApprovedCase } from '#procedures/chair-approved-case/procedure.js';
import { commissorium } from '#procedures/commissorium/procedure.js';
import { writtenApproval } from '#procedures/written-approval/procedure.js';
import * as chairs from '../chair-approved-acts.js';
import { people, substituteFor } from '../people.js';
import { act, surroundings } from '../revision-acts.js';
import type { Act } from '../specification.js';
import * as writing from '../written-approval-acts.js';
import * as commissorium1 from './commissorium-acts.js';
import type { Tale } from './golden.js';

const { municipalChair, regionalChair, municipalSecretariat, regionalSecretariat, policy } = people;
const { members, untilOpen, approvedBut, answers, approves, objects, reminded, counted, LAST_DEADLINE } = writing;
const { ann, bea, eva } = members;
const { meetings, knownWith, registered, reports, deadlineReached, followed } = chairs;

const written = (name: string, about: string, acts: readonly Act[], others = writing.known): Tale => ({
  procedure: writtenApproval,
  name,
  about,
  others,
  acts,
});

/** A commissorium is asked for under a name of its own, so the run it is told on does not matter. */
const ended = (outcome: string, more: object = {}): Act => commissorium1.writtenEnded(outcome, more);

const kog = (command: string, data: object): Act => act(municipalSecretariat, command, data);

/** Tales of what is approved between the meetings, in writing or by the chairmanship, and how the meeting is told. */
export const approvalTales: readonly Tale[] = [
  written('approved-by-members', 'En stedfortræder svarer, en fortryder sin indsigelse, og alle siger ja til tiden.', [
    ...untilOpen,
    objects(ann),
    approves(substituteFor(bea, 'p-vikar')),
    answers(eva, 'abstains', 'Ikke vores opgave'),
    ...approvedBut(ann, bea, eva),
    answers(ann, 'approvesWithRemarks', 'Husk praksis'),
    counted(),
  ]),
  written('silence-left-to-the-chairs', 'En svarer aldrig; formandskabet godkender.', [
    ...writing.untilChairs,
    writing.chairApproves(municipalChair),
    writing.chairApproves(regionalChair),
  ]),
  written('broken-silence', 'Den sidste svarer først efter rykkeren.', [
    ...untilOpen,
    ...approvedBut(eva),
    reminded,
    approves(eva),
    counted(LAST_DEADLINE),
  ]),
  written('objection-returned-by-the-meeting', 'En indsigelse sender sagen til møde, og mødet sender den tilbage.', [
    ...writing.untilMeeting,
    writing.decidedWithRemarks('returned'),
  ]),
  written('lifted-and-rejected', 'Formandskabet løfter sagen til mødet, som afviser den.', [
    ...writing.untilChairs,
    writing.chairApproves(municipalChair),
    writing.lifted,
    writing.decidedWithRemarks('rejected'),
  ]),
  written('returned-by-a-chair', 'Formandskabet sender teksten tilbage.', [
    ...writing.untilChairs,
    writing.chairReturns,
  ]),
  written('withdrawn', 'Teksten trækkes tilbage, mens medlemmerne svarer.', [
    ...untilOpen,
    approves(ann),
    writing.withdrawn,
  ]),
  written(
    'without-extension',
    'Efter andre regler forlænges der ikke, og formandskabet afgør straks.',
    [...untilOpen, ...approvedBut(eva), counted(), writing.chairReturns],
    writing.withRules({ writtenApproval: { extensionDays: 0 } }),
  ),
  {
    procedure: commissorium,
    name: 'approved-in-writing',
    about: 'Et kommissorium, der kom tilbage fra en skriftlig godkendelse og blev godkendt i den næste.',
    others: surroundings,
    acts: [
      ...commissorium1.untilWriting,
      ended('returned', { decidedBy: 'chairs', remarks: 'Afgræns opgaven' }),
      commissorium1.written('task', 'Opgaven er kun overgange'),
      commissorium1.submitted,
      commissorium1.qualifies(people.municipalDirector),
      commissorium1.qualifies(people.regionalDirector),
      commissorium1.sentToWriting,
      ended('approved', { writtenApproval: 'under-test-s2', decidedBy: 'members' }),
    ],
  },
  {
    procedure: chairApprovedCase,
    name: 'reported',
    about: 'En sag, organet hørte om på det næste møde; datoen blev rettet.',
    others: knownWith(...meetings),
    acts: [
      registered,
      reports('2024-03-19'),
      { ...reports('2024-03-20', '2024-03-22T08:00:00.000Z'), by: regionalSecretariat },
    ],
  },
  {
    procedure: chairApprovedCase,
    name: 'overdue-and-late',
    about: 'En sag, ingen huskede på mødet.',
    others: knownWith(...meetings),
    acts: [registered, deadlineReached(), reports('2024-05-15', '2024-05-16T08:00:00.000Z')],
  },
  {
    procedure: chairApprovedCase,
    name: 'meeting-called-off',
    about: 'Intet møde var planlagt; så blev der planlagt et, det blev aflyst, og sagen ventede på det næste.',
    others: knownWith(),
    acts: [
      registered,
      { ...followed, meanwhile: knownWith({ on: '2024-03-20' }) },
      { ...deadlineReached(), meanwhile: knownWith({ on: '2024-05-15' }) },
      reports('2024-05-15', '2024-05-16T08:00:00.000Z'),
    ],
  },
  {
    procedure: body,
    name: 'meetings',
    about: 'Et organs møder og det, det skal høre om på det næste.',
    acts: [
      kog('EstablishBody', {
        name: 'Strategisk Sundhedsstyregruppe',
        level: 'administrative',
        legalBasis: 'Sundhedsaftalen 2024-2027',
        firstDay: '2023-01-25',
      }),
      kog('PlanMeeting', { on: '2024-05-15' }),
      kog('PlanMeeting', { on: '2024-03-20' }),
      act(policy, 'AwaitReport', { chairApprovedCase: 'commissorium-k' }),
      kog('CancelMeeting', { on: '2024-03-20', reason: 'For få kan komme' }),
      act(policy, 'ReceiveReport', { chairApprovedCase: 'commissorium-k' }),
    ],
  },
];
