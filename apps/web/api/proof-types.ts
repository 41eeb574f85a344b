import type { components, operations } from '../../../dist/openapi/schema.js';

/** What an operation answers with. */
type Answer<O extends { responses: { 200: { content: { 'application/json': unknown } } } }> =
  O['responses'][200]['content']['application/json'];

export type Replay = Answer<operations['replay']>;
/** A step without what else was possible. */
export type ReplayStep = Replay['steps'][number];
/** A step with everything. */
export type WholeStep = Answer<operations['replayStep']>;
export type Possibility = NonNullable<WholeStep['commands']>[number];
export type StepDeadline = NonNullable<WholeStep['deadlines']>['armed'][number];
export type Deviations = Answer<operations['deviations']>;
export type Deviation = Deviations['deviations'][number];
export type Checkpoint = components['schemas']['Checkpoint'];
export type Changes = components['schemas']['Changes'];
export type AuditEntry = components['schemas']['AuditEntry'];
