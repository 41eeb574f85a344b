import type { Kysely } from 'kysely';
import { type AuditRow, auditShape } from './audit-row.js';
import type { LeaseRow, RefusedDeadlineRow } from './lease-row.js';
import type { LimitRow } from './limit-row.js';
import { type RunRow, runsShape } from './run-row.js';
import { type PartyRow, partiesShape } from './party-row.js';
import type { NoticePlaceRow, NoticeRow } from './notice-row.js';
import type { LoginRow, SessionMarkRow, SessionRow } from './session-row.js';
import type { Shape } from './shape.js';
import type { WebhookPlaceRow, WebhookSecretRow, WebhookWaitingRow } from './webhook-row.js';
import { type WorklistRow, worklistShape } from './worklist-row.js';

/** How far a projection has come: everything up to `position`, `events` in number, is in its rows. */
export interface CheckpointRow {
  readonly name: string;
  /** Format of the rows; see `formatOf`. */
  readonly format: string;
  readonly position: string;
  readonly events: number;
}

/** How far a policy has come: everything up to `position` is carried out, parked or none of its business. */
export interface PolicyCheckpointRow {
  readonly policy: string;
  readonly position: string;
}

/** An event that a policy could not carry out, or that waits behind one of the same stream. */
export interface ParkedRow {
  readonly policy: string;
  readonly position: string;
  readonly stream: string;
  readonly revision: number;
  readonly eventId: string;
  readonly type: string;
  /** Danish. */
  readonly reason: string;
  /** Times it has been tried; 0 while it only waits behind another. */
  readonly attempts: number;
  readonly parkedAt: string;
}

/** The database of read models. */
export interface Tables {
  readonly runs: RunRow;
  readonly worklist: WorklistRow;
  readonly audit: AuditRow;
  readonly parties: PartyRow;
  readonly checkpoints: CheckpointRow;
  readonly policyCheckpoints: PolicyCheckpointRow;
  readonly parked: ParkedRow;
  readonly leases: LeaseRow;
  readonly refusedDeadlines: RefusedDeadlineRow;
  readonly sessions: SessionRow;
  readonly sessionMarks: SessionMarkRow;
  readonly logins: LoginRow;
  readonly limits: LimitRow;
  readonly webhookPlaces: WebhookPlaceRow;
  readonly webhookWaiting: WebhookWaitingRow;
  readonly webhookSecrets: WebhookSecretRow;
  readonly notices: NoticeRow;
  readonly noticePlaces: NoticePlaceRow;
}

/** A connection to the read models, or a transaction on it. */
export type ReadModels = Kysely<Tables>;

/** The tables that can be rebuilt from the log, in the order they are written. */
export const shapes: readonly Shape[] = [runsShape, worklistShape, auditShape, partiesShape];
