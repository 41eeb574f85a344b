import { Day, Id, Part, Text, Whole } from '#engine/fields.js';

/** What a dated version of the model decides: which body does what, and for how long. */
export class GovernanceRules {
  @Id('Formandskabet, der godkender mellem møder') chairmanship!: string;
  @Id('Kommunal forbehandling') preTreatment!: string;
  @Id('Administrativ godkendelse') approval!: string;
  @Id('Politisk behandling') finalTreatment!: string;
  @Id('Sekretariat') secretariat!: string;
  @Whole('Høringsfrist i måneder', { min: 1, max: 12 }) hearingMonths!: number;
  @Whole('Korteste høringsfrist i dage', { min: 1, max: 90 }) hearingMinimumDays!: number;
}

export class AdoptModel {
  @Text('Betegnelse', { max: 200 }) title!: string;
  @Day('Gælder fra') validFrom!: string;
  @Text('Besluttet af', { max: 300, help: 'Organ, dato og dokument' }) decidedBy!: string;
  @Part('Regler', GovernanceRules) rules!: GovernanceRules;
}
