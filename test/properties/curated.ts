import * as agreements from '../agreement-acts.js';
import * as commissorium from '../histories/commissorium-acts.js';
import { movedTo } from '../model-acts.js';
import * as hearings from '../hearing-acts.js';
import { otherWays } from '../histories/escalation-tales.js';
import * as escalated from './curated-escalations.js';
import { people } from '../people.js';
import * as acts from '../revision-acts.js';
import type { Act } from '../specification.js';
import * as approvals from './curated-approvals.js';
import { firstRevision, revision } from './curated-revisions.js';
import * as successions from '../succession-acts.js';

const { act } = acts;
const { municipalChair, municipalSecretariat, policy } = people;

const kog = (command: string, data: object): Act => act(municipalSecretariat, command, data);

const { fyn } = agreements;
const beside: Act[] = [
  agreements.demands({ beyondContract: true, movesTasks: true }),
  agreements.dialogue,
  agreements.taskTransfer,
  agreements.asked(['odense', 'vejle']),
  agreements.decides('odense'),
  agreements.optsOut('vejle'),
  agreements.sentOut(['klynge-fyn']),
  agreements.plans(fyn),
  agreements.trains(fyn),
];

const agreement: { readonly [about: string]: readonly Act[] } = {
  ...escalated.agreement,
  'it is adopted and implemented before it is in force': [agreements.registered, ...beside],
  'it is adopted and implemented while it is in force': [
    agreements.registered,
    agreements.inForce,
    ...beside,
    agreements.uses(fyn),
  ],
  'how many adopted it is all that is known, before it is in force': [agreements.registered, agreements.twentyOf22],
  'how many adopted it is all that is known, while it is in force': [
    agreements.registered,
    agreements.inForce,
    agreements.twentyOf22,
  ],
  'a version is published, corrected and terminated': [
    kog('RegisterAgreement', { title: 'SAM:BO', kind: 'cooperation' }),
    act(policy, 'PublishVersion', { revision: 'sam-bo-2024' }),
    kog('RecordKnownFact', { statement: 'Taget i brug i uge 20' }),
    kog('AssignTovholderfunktion', { tovholderfunktion: 'tf-psykiatri' }),
    kog('BringIntoForce', { version: 'Rettet version' }),
    kog('TerminateAgreement', { lastDay: '2026-12-31', reason: 'Ny lov' }),
  ],
};

const later = '2024-03-13T09:00:00.000Z';

const commissoria: { readonly [about: string]: readonly Act[] } = {
  ...escalated.commissorium,
  'it lapses while it is qualified': [...commissorium.untilSubmitted, commissorium.lapsed()],
  'it lapses while it awaits approval': [...commissorium.untilQualified, commissorium.lapsed()],
  'a chair returns it, and both approve it later': [
    ...commissorium.untilQualified,
    commissorium.returns(municipalChair),
    commissorium.submitted,
    ...commissorium.untilApproved.slice(commissorium.untilSubmitted.length),
  ],
  'it is moved to a newer model while it is drafted': [commissorium.opened, movedTo(2), { ...movedTo(3), at: later }],
  'it is moved while it is qualified': [...commissorium.untilSubmitted, movedTo(2)],
  'it is moved while members are nominated': [...commissorium.untilApproved, movedTo(2)],
  'it is moved while the working group works': [...commissorium.untilStarted, movedTo(3)],
  'it is moved while the members are asked in writing': [...commissorium.untilWriting, movedTo(2)],
  ...approvals.inWriting,
  'it is dissolved before the work began': [...commissorium.untilApproved, commissorium.dissolved],
};

const { begun, prepared, opened, closedByClock, splits, reopens: opensAgain, cancels } = hearings;
const late = (one: Act): Act => hearings.at('2024-06-05T08:00:00.000Z', one);
const remark = { text: 'Ansvaret er uklart', place: 'Afsnit 3' };

const hearing: { readonly [about: string]: readonly Act[] } = {
  ...escalated.hearing,
  'it is cancelled before the parties are asked': [prepared(), cancels()],
  'it is cancelled while they answer': [prepared(), opened, cancels()],
  'its deadline came too close before it began': [begun({ deadline: '2024-03-05' })],
  'it is reopened while its answers are processed, and cancelled then': [
    ...hearings.untilClosed,
    splits(1, remark),
    late(opensAgain('2024-06-20')),
    closedByClock('2024-06-20T22:00:00.000Z'),
    splits(1),
    cancels(),
  ],
  'a late answer comes before anybody has begun, and nobody has anything to say': [
    begun(),
    closedByClock(),
    late(hearings.answers(hearings.parties.fyn)),
    splits(1),
    hearings.concludes,
  ],
  'nobody answers': [begun(), closedByClock(), hearings.concludes],
};

const seat: { readonly [about: string]: readonly Act[] } = {
  'a held seat is abolished': [
    kog('CreateSeat', { title: 'Tovholder', body: 'tf-psykiatri', function: 'tovholder', side: 'municipal' }),
    kog('Appoint', { person: 'p-mette', from: '2023-02-01' }),
    kog('AbolishSeat', { reason: 'Funktionen er samlet' }),
  ],
  'a vacant seat is abolished': [
    kog('CreateSeat', { title: 'Tovholder', body: 'tf-psykiatri', function: 'tovholder', side: 'municipal' }),
    kog('AbolishSeat', { reason: 'Oprettet ved en fejl' }),
  ],
};

const succession: { readonly [about: string]: readonly Act[] } = {
  'it is given up after it was approved': [...successions.untilApproved, successions.cancelled],
};

/** Stories for the ways that no kept history takes, by procedure, or by definition for an old version. They need not be kept: they may be told anew. */
export const curated: { readonly [procedure: string]: { readonly [about: string]: readonly Act[] } } = {
  revision,
  'revision@1': firstRevision,
  agreement,
  commissorium: commissoria,
  escalation: otherWays,
  hearing,
  writtenApproval: approvals.writtenApproval,
  chairApprovedCase: approvals.chairApprovedCase,
  initiative: escalated.initiative,
  seat,
  succession,
};
