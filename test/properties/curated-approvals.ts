import * as chairs from '../chair-approved-acts.js';
import * as commissorium from '../histories/commissorium-acts.js';
import { people } from '../people.js';
import type { Act } from '../specification.js';
import * as writing from '../written-approval-acts.js';

const { untilOpen, untilChairs, untilMeeting, approvedBut, objects, reminded, counted, withdrawn } = writing;
const { registered, reports, deadlineReached, followed, knownWith, meetings } = chairs;
const { eva } = writing.members;

type Stories = { readonly [about: string]: readonly Act[] };

/** Ways of a written approval that no kept history takes. */
export const writtenApproval: Stories = {
  'it is withdrawn before it is sent out': [writing.prepared, withdrawn],
  'it is withdrawn in the extension': [...untilOpen, reminded, withdrawn],
  'it is withdrawn while the chairmanship decides': [...untilChairs, withdrawn],
  'it is withdrawn while it waits for the meeting': [...untilMeeting, withdrawn],
  'the last one objects after the reminder': [
    ...untilOpen,
    ...approvedBut(eva),
    reminded,
    objects(eva),
    counted(writing.LAST_DEADLINE),
    writing.meetingDecides('approved'),
  ],
};

/** Ways of a commissorium through a written approval that no kept history takes. */
export const inWriting: Stories = {
  'the written approval is withdrawn': [...commissorium.untilWriting, commissorium.writtenEnded('withdrawn')],
  'the written approval ends in a no': [...commissorium.untilWriting, commissorium.writtenEnded('rejected')],
  'it lapses while the members are asked': [...commissorium.untilWriting, commissorium.lapsed()],
};

const met: Act = { ...registered, meanwhile: knownWith(...meetings) };
const late = reports('2024-05-15', '2024-05-16T08:00:00.000Z');

/** Ways of a chair-approved case that no kept history takes. */
export const chairApprovedCase: Stories = {
  'it was thought late, and was not, and then was': [
    met,
    deadlineReached(),
    followed,
    reports('2024-03-20'),
    followed,
    late,
    { ...late, by: people.regionalSecretariat, at: '2024-05-17T08:00:00.000Z' },
    { ...followed, at: '2024-05-18T08:00:00.000Z' },
    reports('2024-03-20', '2024-05-19T08:00:00.000Z'),
  ],
  'it is reported late before the clock noticed': [met, late],
};
