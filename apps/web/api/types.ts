import type { components } from '../../../dist/openapi/schema.js';

type Schemas = components['schemas'];

/** What the API answers with, named as in its OpenAPI document; `npm run build` generates it from there. */
export type Me = Schemas['Me'];
export type SeatOfMine = Schemas['SeatOfMine'];
export type Run = Schemas['Run'];
export type RunSummary = Schemas['RunSummary'];
export type RunEvent = Schemas['Event'];
export type Offer = Schemas['Offer'];
export type NextStep = Schemas['NextStep'];
export type Task = Schemas['Task'];
export type Detail = Schemas['Detail'];
export type State = Schemas['State'];
export type Diagram = Schemas['Diagram'];
export type Procedure = Schemas['Procedure'];
export type DeclaredCommand = Schemas['DeclaredCommand'];
export type AuditEntry = Schemas['AuditEntry'];
export type Accepted = Schemas['Accepted'];
export type Rehearsed = Schemas['Rehearsed'];
export type Problem = Schemas['Problem'];
export type BodyOnDay = Schemas['BodyOnDay'];
export type WaitingCase = Schemas['WaitingCase'];
export type PublicAgreement = Schemas['PublicAgreement'];
export type PublicCommissorium = Schemas['PublicCommissorium'];
export type PublicBody = Schemas['PublicBody'];
export type PublicPlan = Schemas['PublicPlan'];
