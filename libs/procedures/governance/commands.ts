import { Choices, Day, Id, Part, Text, Whole } from '#engine/fields.js';
import { ApprovalPath } from './approval-paths.js';
import { EscalationRules, MeetingRules, WrittenApprovalRules, chairMatters } from './rule-parts.js';

/** What may be marked as still to be confirmed. */
export const confirmable = {
  bodies: 'Organerne',
  hearing: 'Høringsfristerne',
  approvalPaths: 'Godkendelsesvejene',
  chairMayApprove: 'Hvad formandskabet må godkende',
  writtenApproval: 'Skriftlig godkendelse',
  escalation: 'Eskalering',
  meetings: 'Møder',
} as const;

/**
 * What a dated version of the model decides: which body does what, and for how long. What a version leaves out is
 * filled in by `#procedures/rule-values.js`, so that versions from before a rule was written down still answer it.
 */
export class GovernanceRules {
  @Id('Formandskabet, der godkender mellem møder', { refersTo: 'body' }) chairmanship!: string;
  @Id('Kommunal forbehandling', { refersTo: 'body' }) preTreatment!: string;
  @Id('Administrativ godkendelse', { refersTo: 'body' }) approval!: string;
  @Id('Politisk behandling', { refersTo: 'body' }) finalTreatment!: string;
  @Id('Sekretariat', { refersTo: 'body' }) secretariat!: string;
  @Whole('Høringsfrist i måneder', { min: 1, max: 12 }) hearingMonths!: number;
  @Whole('Korteste høringsfrist i dage', { min: 1, max: 90 }) hearingMinimumDays!: number;
  @Part('Godkendelsesveje', ApprovalPath, { list: true, optional: true }) approvalPaths?: ApprovalPath[];
  @Choices('Formandskabet må godkende', chairMatters, { optional: true })
  chairMayApprove?: (keyof typeof chairMatters)[];
  @Part('Skriftlig godkendelse', WrittenApprovalRules, { optional: true }) writtenApproval?: WrittenApprovalRules;
  @Part('Eskalering', EscalationRules, { optional: true }) escalation?: EscalationRules;
  @Part('Møder', MeetingRules, { optional: true }) meetings?: MeetingRules;
  @Choices('Skal bekræftes', confirmable, {
    optional: true,
    help: 'Regler, der er antaget, til det besluttende organ har sagt god for dem',
  })
  toConfirm?: (keyof typeof confirmable)[];
}

export class AdoptModel {
  @Text('Betegnelse', { max: 200, plain: true }) title!: string;
  @Day('Gælder fra') validFrom!: string;
  @Text('Besluttet af', { max: 300, help: 'Organ, dato og dokument', plain: true }) decidedBy!: string;
  @Part('Regler', GovernanceRules) rules!: GovernanceRules;
}
