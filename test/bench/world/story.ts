import type { CommandRequest } from '#engine/request.js';
import { seats } from '#seed/demo/seats.js';
import { tovholderfunktioner } from '#seed/organisation/tovholderfunktioner.js';

/** An act of a revision, but for the run it is given to. */
export type Act = Pick<CommandRequest, 'command' | 'data' | 'actor'>;

/** Number of acts from the need to the last report. */
export const ACTS = 12;

/**
 * A revision on spor 1 for each seeded agreement, by those who own it: from the need, through
 * comments and a draft that is sent back, to the report that it is published. Texts are as long as people write them
 * in a form, so that an event has some 300 bytes of data.
 */
export function stories(): readonly (readonly Act[])[] {
  return tovholderfunktioner.flatMap(({ id, portfolio }) => portfolio.map((agreement) => storyOf(id, agreement)));
}

function storyOf(owner: string, agreement: string): readonly Act[] {
  const municipal = act(`${owner}-tovholder-municipal`);
  const regional = act(`${owner}-tovholder-regional`);
  return [
    municipal('ReportNeed', { agreement, source: 'clinicalGuideline', description: TEXT }),
    municipal('ProposeSpor', { spor: 1, reason: TEXT }),
    regional('ProposeSpor', { spor: 1, reason: TEXT }),
    ...discussion(owner),
    municipal('SubmitDraft', { summary: TEXT, document: 'Sag 26/1234, dokument 8, udkast 2' }),
    municipal('SignOff', { note: TEXT }),
    regional('SignOff', { note: TEXT }),
    act('kog-secretary-municipal')('RecordReport', { meetingOn: '2026-10-28' }),
  ];
}

/** Acts that may be given over and over between the choice of spor and the last draft. */
export function discussion(owner: string): readonly Act[] {
  const municipal = act(`${owner}-tovholder-municipal`);
  const regional = act(`${owner}-tovholder-regional`);
  return [
    municipal('AddComment', { text: TEXT }),
    act(`${owner}-kontaktdirektoer-regional`)('AddComment', { text: TEXT }),
    regional('AddComment', { text: TEXT }),
    municipal('SubmitDraft', { summary: TEXT, document: 'Sag 26/1234, dokument 7, udkast 1' }),
    regional('ReturnDraft', { remarks: TEXT }),
  ];
}

/** An act by whoever holds a seat of the demo organisation today. */
export function act(seat: string): (command: string, data: object) => Act {
  const person = seats.find(({ id }) => id === seat)?.terms.at(-1)?.person;
  if (person === undefined) throw new Error(`Nobody holds the seat ${seat} in the demo organisation`);
  return (command, data) => ({ command, data, actor: { person, seat } });
}

const TEXT =
  'Afsnit 4 om opsporing og udskrivning skal følge de nye anbefalinger, og telefonnumrene i bilag 2 er forældede. ' +
  'Ansvarsfordelingen mellem region, kommuner og almen praksis er uændret, så det er alene fakta, der rettes. ' +
  'Begge sider har læst teksten igennem uden bemærkninger.';
