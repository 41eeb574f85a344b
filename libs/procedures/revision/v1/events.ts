import type { Fact } from '#engine/fact.js';
import type { SharedFact } from '../events.js';
import type * as advice from './advice-inputs.js';
import type { EscalationFact } from './escalation-events.js';
import type * as commands from './hearing-inputs.js';

export type HearingOpened = Fact<'HearingOpened', commands.FirstOpenHearing>;
export type HearingDraftSubmitted = Fact<'HearingDraftSubmitted', commands.FirstSubmitHearingDraft>;
export type HearingResponseRecorded = Fact<'HearingResponseRecorded', commands.RecordHearingResponse>;
export type HearingExtended = Fact<'HearingExtended', commands.FirstExtendHearing>;
export type HearingClosed = Fact<'HearingClosed', commands.FirstCloseHearing>;
export type ResponseHandled = Fact<'ResponseHandled', commands.HandleResponse>;

export type ContactDirectorsConsulted = Fact<'ContactDirectorsConsulted', advice.ConsultContactDirectors>;
export type AdviceGiven = Fact<'AdviceGiven', advice.GiveAdvice>;

/** What can happen on version 1. */
export type FirstFact =
  | SharedFact
  | EscalationFact
  | HearingOpened
  | HearingDraftSubmitted
  | HearingResponseRecorded
  | HearingExtended
  | HearingClosed
  | ResponseHandled
  | ContactDirectorsConsulted
  | AdviceGiven;
