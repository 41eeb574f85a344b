import type { Fact, Side } from '#engine/fact.js';
import type { CarriedRules } from '../carried-rules.js';
import type * as commands from './commands.js';

/** A member who is asked: the seat, and who held it on the day it opened. */
export interface AskedMember {
  readonly seat: string;
  readonly title: string;
  readonly function: string;
  readonly side?: Side;
  readonly person: string;
}

/** How many of those asked answered what. The five always make up `asked`; nothing but answers changes them. */
export interface Tally {
  readonly asked: number;
  readonly approved: number;
  readonly approvedWithRemarks: number;
  readonly objected: number;
  readonly abstained: number;
  readonly silent: number;
}

/** Carries the wording's fingerprint and the rules in force, so that both can be seen before it opens. */
export type WrittenApprovalPrepared = Fact<
  'WrittenApprovalPrepared',
  commands.PrepareWrittenApproval & { readonly sha256: string; readonly body: string; readonly rules: CarriedRules }
>;
export type WrittenApprovalOpened = Fact<
  'WrittenApprovalOpened',
  { readonly deadline: string; readonly members: readonly AskedMember[] }
>;
export type MemberAnswered = Fact<'MemberAnswered', commands.AnswerWrittenApproval>;
export type SilentReminded = Fact<'SilentReminded', { readonly silent: readonly string[]; readonly deadline: string }>;
export type AnswersCounted = Fact<'AnswersCounted', { readonly tally: Tally }>;
export type ApprovedByChair = Fact<'ApprovedByChair', commands.ApproveWrittenApproval>;
export type ReturnedByChair = Fact<'ReturnedByChair', commands.ReturnWrittenApproval>;
export type LiftedToMeeting = Fact<'LiftedToMeeting', commands.LiftWrittenApproval>;
export type MeetingDecided = Fact<'MeetingDecided', commands.RecordMeetingDecision>;
export type WrittenApprovalWithdrawn = Fact<'WrittenApprovalWithdrawn', commands.WithdrawWrittenApproval>;

export type WrittenApprovalFact =
  | WrittenApprovalPrepared
  | WrittenApprovalOpened
  | MemberAnswered
  | SilentReminded
  | AnswersCounted
  | ApprovedByChair
  | ReturnedByChair
  | LiftedToMeeting
  | MeetingDecided
  | WrittenApprovalWithdrawn;
