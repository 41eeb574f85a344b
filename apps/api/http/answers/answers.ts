import { organisationOverviewAnswers } from '../../overview/organisation-overview-answers.js';
import type { Components } from './components.js';
import { deviationAnswers } from './deviation-answers.js';
import { inboxAnswers } from './inbox-answers.js';
import { fileAnswers } from './file-answers.js';
import { overviewAnswers, overviewsAnswered } from '../../overview/overview-answers.js';
import { listAnswers } from './list-answers.js';
import { organisationAnswers } from './organisation-answers.js';
import { portfolioAnswers } from './portfolio-answers.js';
import { procedureAnswers } from './procedure-answers.js';
import { publicAnswers } from './public-answers.js';
import { proofAnswers } from './proof-answers.js';
import { replayAnswers } from './replay-answers.js';
import { runAnswers } from './run-answers.js';
import { sessionAnswers } from './session-answers.js';
import { type Schema, ref } from './schema.js';

/** What answers are described by: each file's components under its own names. */
export const answers: readonly Components[] = [
  inboxAnswers,
  deviationAnswers,
  fileAnswers,
  listAnswers,
  organisationAnswers,
  portfolioAnswers,
  overviewAnswers,
  organisationOverviewAnswers,
  procedureAnswers,
  publicAnswers,
  proofAnswers,
  replayAnswers,
  runAnswers,
  sessionAnswers,
];

/** By the operation's id: the component that it answers with. An operation that is not here answers with some JSON. */
const answered: { readonly [operationId: string]: string } = {
  procedures: 'Procedures',
  procedure: 'Procedure',
  diagram: 'Diagram',
  worklist: 'Worklist',
  inbox: 'Inbox',
  deadlines: 'Deadlines',
  agreements: 'Agreements',
  agreementsInForce: 'AgreementsInForce',
  publicAgreements: 'PublicAgreements',
  publicCommissoria: 'PublicCommissoria',
  publicBodies: 'PublicBodies',
  publicPlan: 'PublicPlans',
  me: 'Me',
  ownSessions: 'OwnSessions',
  endOtherSessions: 'EndedSessions',
  endSession: 'EndedSessions',
  ownMail: 'OwnMail',
  turnOffMail: 'OwnMail',
  turnOnMail: 'OwnMail',
  audit: 'AuditTrail',
  organisation: 'Organisation',
  body: 'BodyAnswer',
  runs: 'Runs',
  run: 'Run',
  events: 'Events',
  attachmentLimits: 'AttachmentLimits',
  portfolio: 'Portfolio',
  texts: 'Texts',
  difference: 'TextDifference',
  ...overviewsAnswered,
  checkpoint: 'Checkpoint',
  changes: 'Changes',
  adoption: 'AdoptionThen',
  replay: 'Replay',
  replayStep: 'ReplayedStep',
  deviations: 'Deviations',
  runDeviations: 'RunDeviations',
};

/** The schema of what an operation answers with, as far as it has been described. */
export function answerOf(operationId: string): Schema {
  const name = answered[operationId];
  return name === undefined ? {} : { schema: ref(name) };
}

/** The schema of the answer to a command that was given: what it became, or would have become. */
export const commandAnswer: Schema = { schema: { oneOf: [ref('Accepted'), ref('Rehearsed')] } };
