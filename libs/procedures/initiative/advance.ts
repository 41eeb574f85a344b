import type { ChartState, ChartTransition } from '#engine/chart.js';
import type { InitiativeFact } from './events.js';
import type { InitiativeGuard } from './guards.js';

/** A state of an initiative. */
export type InitiativeState = ChartState<InitiativeFact['type'], InitiativeGuard>;

type Way = ChartTransition<InitiativeGuard>;

/** An act that moves the initiative on, or counts towards it: never while it is paused or blocked by an escalation. */
export function advance(target: string | undefined, ...guards: InitiativeGuard[]): Way {
  return { ...(target && { target }), guard: ['notPaused', 'notBlocked', ...guards] };
}

/** Where an initiative of the plan begins: by its level, or where a continued one already stands. */
export const onStart: readonly Way[] = (
  [
    ['underway', 'startsUnderway'],
    ['implementing', 'startsImplementing'],
    ['developing', 'startsDeveloping'],
    ['awaitingProcess', 'isJoint'],
    ['leadAssigned', 'isLead', 'hasLead'],
    ['callForLead', 'isLead'],
    ['free'],
  ] as const
).map(([target, ...guards]) => ({ target, guard: ['notBlocked', 'stageFitsLevel', 'stageIsArgued', ...guards] }));

/** A new level begins from its beginning. */
export const onLevelChange: readonly Way[] = (
  [
    ['awaitingProcess', 'toJoint'],
    ['leadAssigned', 'toLead', 'namesLead'],
    ['callForLead', 'toLead'],
    ['free'],
  ] as const
).map(([target, ...guards]) => advance(target, 'levelDiffers', 'leadOnlyOnLead', 'hasHappened', ...guards));
