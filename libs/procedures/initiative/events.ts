import type { Fact } from '#engine/fact.js';
import type { IncludeInPlan, ProposeInitiative } from './commands.js';

export type InitiativeProposed = Fact<'InitiativeProposed', ProposeInitiative>;
export type InitiativeIncludedInPlan = Fact<'InitiativeIncludedInPlan', IncludeInPlan>;

export type InitiativeFact = InitiativeProposed | InitiativeIncludedInPlan;
