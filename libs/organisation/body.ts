import type { Side } from '#engine/fact.js';

/** Where a body stands in the organisation. */
export type Level =
  | 'political'
  | 'administrative'
  | 'secretariat'
  | 'cluster'
  | 'advisory'
  | 'workingGroup'
  | 'referenceGroup'
  | 'tovholderfunktion'
  | 'municipality'
  | 'region'
  | 'generalPractice';

/** Danish words for the levels. */
export const levels: { readonly [level in Level]: string } = {
  political: 'Politisk',
  administrative: 'Administrativt',
  secretariat: 'Sekretariat',
  cluster: 'Sundhedsklynge',
  advisory: 'Rådgivende',
  workingGroup: 'Arbejdsgruppe',
  referenceGroup: 'Referencegruppe',
  tovholderfunktion: 'Tovholderfunktion',
  municipality: 'Kommune',
  region: 'Region',
  generalPractice: 'Almen praksis',
};

/** That one body belongs to another from a day on; `confirmed` when the secretariat has vouched for it. */
export interface Membership {
  readonly member: string;
  readonly from: string;
  readonly to?: string;
  readonly confirmed: boolean;
}

/** A meeting of a body: planned for a day, and perhaps called off. */
export interface PlannedMeeting {
  readonly on: string;
  /** Why it was called off; absent for one that is to be held, or was. */
  readonly cancelledBecause?: string;
}

/** A name a body had until a day, that day included. It stays the name of what was decided under it. */
export interface FormerName {
  readonly name: string;
  readonly until: string;
}

/** A body with its dated legal basis. It exists from `firstDay` to `lastDay`, both included. */
export interface Body {
  readonly name: string;
  /** Its short name: `SSU`. */
  readonly code?: string;
  readonly aliases: readonly string[];
  /** Oldest first; absent when it was never renamed. */
  readonly formerNames?: readonly FormerName[];
  readonly level: Level;
  readonly side?: Side;
  /** Id of the body it is part of. */
  readonly parent?: string;
  readonly legalBasis: string;
  readonly firstDay: string;
  /** False where the first day is only the first that is recorded: before it, nothing is known of the body. */
  readonly firstDayKnown?: boolean;
  readonly lastDay?: string;
  readonly successors: readonly string[];
  readonly members: readonly Membership[];
  /** Agreements a tovholderfunktion looks after. */
  readonly portfolio: readonly string[];
  /** By day; absent while none has been planned. */
  readonly meetings?: readonly PlannedMeeting[];
  /** What its chairmanship has approved and no meeting has been told of yet; absent while there has been none. */
  readonly awaitingReport?: readonly string[];
}

/** Whether a body exists on a day. */
export function existsOn(body: Body, day: string): boolean {
  return body.firstDay <= day && (body.lastDay === undefined || day <= body.lastDay);
}

/** The first meeting after a day that has not been called off; undefined when none is planned. */
export function meetingAfter({ meetings = [] }: Pick<Body, 'meetings'>, day: string): PlannedMeeting | undefined {
  return meetings.find(({ on, cancelledBecause }) => on > day && cancelledBecause === undefined);
}

/** The name a body had on a day. */
export function nameOn({ name, formerNames = [] }: Body, day: string): string {
  return formerNames.find(({ until }) => day <= until)?.name ?? name;
}

/** Every name a body is known by: the present one, its short name, former ones and those that were confirmed. */
export function namesOf({ name, code, aliases, formerNames = [] }: Body): string[] {
  return [...new Set([name, ...(code ? [code] : []), ...formerNames.map((former) => former.name), ...aliases])];
}
