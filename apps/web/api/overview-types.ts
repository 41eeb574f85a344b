import type { components } from '../../../dist/openapi/schema.js';

type Schemas = components['schemas'];

/** What the secretariat's overviews answer with, named as in the OpenAPI document. */
export type PlanOverview = Schemas['PlanOverview'];
export type PlannedInitiative = Schemas['PlannedInitiative'];
export type AdoptionOverview = Schemas['AdoptionOverview'];
export type AgreementAdoption = Schemas['AgreementAdoption'];
export type AdoptingParty = Schemas['AdoptingParty'];
export type OrganisationOverview = Schemas['OrganisationOverview'];
export type BodyInWords = Schemas['BodyInWords'];
export type BodyOverview = Schemas['BodyOverview'];
export type SeatInWords = Schemas['SeatInWords'];
export type PreparedSuccession = Schemas['PreparedSuccession'];
export type ModelVersionInWords = Schemas['ModelVersionInWords'];
export type HearingLine = Schemas['HearingLine'];
export type WrittenApprovalLine = Schemas['WrittenApprovalLine'];
export type ChairApprovedLine = Schemas['ChairApprovedLine'];
export type NominationOverview = Schemas['NominationOverview'];
export type CommissoriumSeats = Schemas['CommissoriumSeats'];
