import type { Fact } from '#engine/fact.js';
import { Choice, Flag, Id, Text } from '#engine/fields.js';
import { escalationKinds, escalationOutcomes, resolutionScopes } from './escalation-words.js';

/** What a run is told when something about it is escalated. */
export class ReportEscalationOpened {
  @Id('Eskalering', { refersTo: 'escalation' }) escalation!: string;
  @Choice('Tvivl eller tvist', escalationKinds) kind!: keyof typeof escalationKinds;
  @Flag('Standser arbejdet') blocking!: boolean;
  @Text('Spørgsmålet', { max: 5_000, plain: true }) question!: string;
}

/** What a run is told when an escalation about it is over; the resolution only where there is one. */
export class ReportEscalationSettled {
  @Id('Eskalering', { refersTo: 'escalation' }) escalation!: string;
  @Choice('Udfald', escalationOutcomes) outcome!: keyof typeof escalationOutcomes;
  @Text('Afgørelse', { max: 5_000, optional: true }) resolution?: string;
  @Choice('Rækkevidde', resolutionScopes, { optional: true }) scope?: keyof typeof resolutionScopes;
}

export type EscalationOpened = Fact<'EscalationOpened', ReportEscalationOpened>;
export type EscalationSettled = Fact<'EscalationSettled', ReportEscalationSettled>;

/** What happens to a run that something is escalated about. */
export type EscalationReport = EscalationOpened | EscalationSettled;
