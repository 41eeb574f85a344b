import type { EffectiveDate, Source } from '#engine/fact.js';
import type { CommandRequest } from '#engine/request.js';
import type * as agreement from '#procedures/agreement/commands.js';
import type * as body from '#procedures/body/commands.js';
import type { AdoptModel } from '#procedures/governance/commands.js';
import type * as initiative from '#procedures/initiative/commands.js';
import type { RegisterPerson } from '#procedures/person/commands.js';
import type * as plan from '#procedures/plan/commands.js';
import type * as revision from '#procedures/revision/commands.js';
import type * as seat from '#procedures/seat/commands.js';
import type { PrepareSuccession } from '#procedures/succession/commands.js';

/** The commands the seed gives, each with the input it takes. */
export interface SeededCommands {
  readonly EstablishBody: body.EstablishBody;
  readonly AddAlias: body.AddAlias;
  readonly RecordMembership: body.RecordMembership;
  readonly AssignAgreement: body.AssignAgreement;
  readonly CreateSeat: seat.CreateSeat;
  readonly Appoint: seat.Appoint;
  readonly EndTerm: seat.EndTerm;
  readonly ApproveSubstitute: seat.ApproveSubstitute;
  readonly AdoptModel: AdoptModel;
  readonly PrepareSuccession: PrepareSuccession;
  readonly RegisterAgreement: agreement.RegisterAgreement;
  readonly RecordKnownFact: agreement.RecordKnownFact;
  readonly BringIntoForce: agreement.BringIntoForce;
  readonly AssignTovholderfunktion: agreement.AssignTovholderfunktion;
  readonly RecordAdoptionCount: agreement.RecordAdoptionCount;
  readonly RegisterKnownCourse: revision.RegisterKnownCourse;
  readonly RecordMilestone: revision.RecordMilestone;
  readonly CloseKnownCourse: revision.CloseKnownCourse;
  readonly ProposeInitiative: initiative.ProposeInitiative;
  readonly IncludeInPlan: initiative.IncludeInPlan;
  readonly RecordNextStep: initiative.RecordNextStep;
  readonly StartInitiative: initiative.StartInitiative;
  readonly OpenPlan: plan.OpenPlan;
  readonly AddToPlan: plan.AddToPlan;
  readonly SubmitPlan: plan.SubmitPlan;
  readonly ApprovePlan: plan.ApprovePlan;
  readonly RegisterPerson: RegisterPerson;
}

const procedures: { readonly [command in keyof SeededCommands]: string } = {
  EstablishBody: 'body',
  AddAlias: 'body',
  RecordMembership: 'body',
  AssignAgreement: 'body',
  CreateSeat: 'seat',
  Appoint: 'seat',
  EndTerm: 'seat',
  ApproveSubstitute: 'seat',
  AdoptModel: 'governance',
  PrepareSuccession: 'succession',
  RegisterAgreement: 'agreement',
  RecordKnownFact: 'agreement',
  BringIntoForce: 'agreement',
  AssignTovholderfunktion: 'agreement',
  RecordAdoptionCount: 'agreement',
  RegisterKnownCourse: 'revision',
  RecordMilestone: 'revision',
  CloseKnownCourse: 'revision',
  ProposeInitiative: 'initiative',
  IncludeInPlan: 'initiative',
  RecordNextStep: 'initiative',
  StartInitiative: 'initiative',
  OpenPlan: 'plan',
  AddToPlan: 'plan',
  SubmitPlan: 'plan',
  ApprovePlan: 'plan',
  RegisterPerson: 'person',
};

/** Where an entry is known from, and what tells it from others of its kind on the same run. */
export interface EntryDetails {
  readonly source: Source;
  readonly effectiveOn?: EffectiveDate | undefined;
  /** Part of the idempotency key where one run takes the same command more than once. Never change one. */
  readonly key?: string;
}

/** Gives one command to one run; what comes back is sent by `seed`. */
export type Enter = <N extends keyof SeededCommands>(
  command: N,
  id: string,
  data: SeededCommands[N],
  details: EntryDetails,
) => CommandRequest;

/**
 * Entries made in the seat `seed-<topic>`. Keys name the run, the command and `key`, never a number in a list: a row
 * put in between must not make an interrupted seed take one command for another.
 */
export function entering(topic: string): Enter {
  const actor = { person: 'system', seat: `seed-${topic}` };
  return (command, id, data, { source, effectiveOn, key }) => {
    const procedure = procedures[command];
    return {
      procedure,
      id,
      command,
      data,
      actor,
      idempotencyKey: ['seed', `${procedure}-${id}`, command, ...(key === undefined ? [] : [key])].join('/'),
      source,
      ...(effectiveOn !== undefined && { effectiveOn }),
    };
  };
}
