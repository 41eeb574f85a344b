import type { Source } from '#engine/fact.js';
import type {
  EnterInterpretation,
  RecordAdoptionCount,
  RecordPracticeDialogue,
  RecordTaskTransferModel,
  agreementKinds,
} from './commands.js';
import type { Escalatable } from '../escalatable.js';
import type { NamedBody } from '../named-body.js';
import type { adoptionStatuses, implementationStatuses } from './words.js';

/** A version of the agreement that has been in force. */
export interface AgreementVersion {
  readonly number: number;
  readonly name: string;
  readonly takenIntoUseOn?: string;
  /** The revision that made it; absent for versions from before the system. */
  readonly revision?: string;
}

/** Something known about the agreement from a document, and what is not known. */
export interface KnownFact {
  readonly statement: string;
  readonly unknown?: string;
  readonly when?: string;
  readonly source?: Source;
}

/** What the coming version asks of others, and how that has been met. */
export interface Requirements {
  readonly beyondContract: boolean;
  readonly movesTasks: boolean;
  readonly reason: string;
  readonly dialogue?: RecordPracticeDialogue;
  readonly taskTransfer?: RecordTaskTransferModel;
}

/** One party's line in the ledger of adoption. */
export interface PartyAdoption extends NamedBody {
  readonly status: keyof typeof adoptionStatuses;
  readonly decidedOn?: string;
  readonly document?: string;
  readonly remarks?: string;
}

/** The ledger of one version: every party that was asked. */
export interface Adoption {
  /** The version's number. */
  readonly number: number;
  readonly parties: readonly PartyAdoption[];
}

/** How many have adopted a version, where it is not known which. */
export interface AdoptionCount extends RecordAdoptionCount {
  readonly source?: Source;
}

/** How far one cluster has come. */
export interface ClusterImplementation extends NamedBody {
  readonly status: keyof typeof implementationStatuses;
  readonly anchoringGroup?: string;
  readonly localPlan?: string;
  readonly trainingWhen?: string;
  readonly inUseOn?: string;
}

/** A version on its way into use, cluster by cluster. */
export interface Implementation {
  readonly number: number;
  readonly clusters: readonly ClusterImplementation[];
}

/** An entry in the interpretation register. */
export interface Interpretation extends EnterInterpretation {
  /** The number of the version it was given on; 0 when none was in force. */
  readonly version: number;
}

/** Fields that came after the first histories are optional, so that those fold to what they did. */
export interface AgreementContext extends Escalatable {
  readonly title: string;
  readonly kind: keyof typeof agreementKinds;
  readonly tovholderfunktion?: string;
  readonly targetGroup?: string;
  readonly nextReview?: string;
  readonly versions: readonly AgreementVersion[];
  readonly knownFacts: readonly KnownFact[];
  readonly requirements?: Requirements;
  /** One ledger for each version the parties were asked about, oldest first. */
  readonly adoptions?: readonly Adoption[];
  readonly adoptionCounts?: readonly AdoptionCount[];
  /** One for each version that was sent out, oldest first; the last is the one that moves on. */
  /** What has been settled about how the agreement is to be understood, oldest first. Kept from version to version. */
  readonly interpretations?: readonly Interpretation[];
  readonly implementations?: readonly Implementation[];
}
