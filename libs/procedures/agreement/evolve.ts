import type { Definition } from '#engine/procedure.js';
import type {
  Adoption,
  AgreementContext,
  AgreementVersion,
  ClusterImplementation,
  Implementation,
  PartyAdoption,
} from './context.js';
import type { AgreementFact } from './events.js';
import { escalatableReducers } from '../escalatable.js';
import type { NamedBody } from '../named-body.js';

type Reducers = Definition<AgreementContext, AgreementFact>['evolve'];

/** What each fact changes. Names no state: where the run stands comes from the recorded transition. */
export const evolve: Reducers = {
  ...escalatableReducers<AgreementContext>(),
  InterpretationEntered: (context, { data }) => ({
    ...context,
    interpretations: [...(context.interpretations ?? []), { ...data, version: context.versions.length }],
  }),
  AgreementRegistered: (context, { data }) => ({ ...context, ...data }),
  KnownFactRecorded: (context, { data, source }) => ({
    ...context,
    knownFacts: [...context.knownFacts, { ...data, ...(source && { source }) }],
  }),
  AgreementBroughtIntoForce: (context, { data: { version, takenIntoUseOn } }) =>
    withVersion(context, { name: version, ...(takenIntoUseOn && { takenIntoUseOn }) }),
  VersionPublished: (context, { data }) =>
    withVersion(context, { name: `Version ${context.versions.length + 1}`, revision: data.revision }),
  TovholderfunktionAssigned: (context, { data }) => ({ ...context, ...data }),
  AgreementSuperseded: (context) => context,
  AgreementTerminated: (context) => context,
  // Assessed anew, it is about another text: an earlier dialogue does not count for that one.
  RequirementsAssessed: (context, { data }) => ({ ...context, requirements: data }),
  PracticeDialogueRecorded: (context, { data }) => withRequirements(context, { dialogue: data }),
  TaskTransferModelUsed: (context, { data }) => withRequirements(context, { taskTransfer: data }),
  AdoptionOpened: (context, { data: { number, parties } }) => ({
    ...context,
    adoptions: withNewest(context.adoptions, number, {
      begin: () => ({ number, parties: parties.map(asked) }),
      add: (ledger) => ({ number, parties: [...ledger.parties, ...unknownIn(ledger.parties, parties).map(asked)] }),
    }),
  }),
  PartyDecided: (context, { data: { party, decision, decidedOn, document, remarks } }) =>
    withParty(context, party, { status: decision, decidedOn, document, ...(remarks && { remarks }) }),
  PartyOptedOut: (context, { data: { party, decidedOn, document, reason } }) =>
    withParty(context, party, { status: 'optedOut', decidedOn, document, remarks: reason }),
  AdoptionCountRecorded: (context, { data, source }) => ({
    ...context,
    adoptionCounts: [...(context.adoptionCounts ?? []), { ...data, ...(source && { source }) }],
  }),
  ImplementationOpened: (context, { data: { number, clusters } }) => ({
    ...context,
    implementations: withNewest(context.implementations, number, {
      begin: () => ({ number, clusters: clusters.map(sentOut) }),
      add: (sent) => ({ number, clusters: [...sent.clusters, ...unknownIn(sent.clusters, clusters).map(sentOut)] }),
    }),
  }),
  ImplementationPlanned: (context, { data: { cluster, anchoringGroup, localPlan } }) =>
    withCluster(context, cluster, { status: 'planned', anchoringGroup, localPlan }),
  TrainingBegun: (context, { data: { cluster, when } }) =>
    withCluster(context, cluster, { status: 'training', ...(when && { trainingWhen: when }) }),
  TakenIntoUse: (context, { data: { cluster, on } }) => withCluster(context, cluster, { status: 'inUse', inUseOn: on }),
};

function withVersion(context: AgreementContext, version: Omit<AgreementVersion, 'number'>): AgreementContext {
  return { ...context, versions: [...context.versions, { ...version, number: context.versions.length + 1 }] };
}

function withRequirements(
  context: AgreementContext,
  met: Partial<NonNullable<AgreementContext['requirements']>>,
): AgreementContext {
  return context.requirements ? { ...context, requirements: { ...context.requirements, ...met } } : context;
}

const asked = (party: NamedBody): PartyAdoption => ({ ...party, status: 'pending' });
const sentOut = (cluster: NamedBody): ClusterImplementation => ({ ...cluster, status: 'notStarted' });

function unknownIn(known: readonly NamedBody[], given: readonly NamedBody[]): readonly NamedBody[] {
  return given.filter(({ id }) => !known.some((one) => one.id === id));
}

/** Adds to the newest when it is about that version, or begins one; the earlier stay as they were. */
function withNewest<T extends Adoption | Implementation>(
  all: readonly T[] = [],
  number: number,
  { begin, add }: { readonly begin: () => T; readonly add: (newest: T) => T },
): readonly T[] {
  const newest = all.at(-1);
  return newest?.number === number ? [...all.slice(0, -1), add(newest)] : [...all, begin()];
}

function withParty(context: AgreementContext, party: string, decision: Partial<PartyAdoption>): AgreementContext {
  const { adoptions = [] } = context;
  // A later decision takes the place of the earlier one whole; the earlier one stays in the log.
  const decided = ({ id, name, level }: PartyAdoption): PartyAdoption => ({
    id,
    name,
    level,
    status: 'pending',
    ...decision,
  });
  const ledger = adoptions.at(-1);
  if (ledger === undefined) return context;
  const parties = ledger.parties.map((one) => (one.id === party ? decided(one) : one));
  return { ...context, adoptions: [...adoptions.slice(0, -1), { ...ledger, parties }] };
}

function withCluster(
  context: AgreementContext,
  cluster: string,
  progress: Partial<ClusterImplementation>,
): AgreementContext {
  const { implementations = [] } = context;
  const sent = implementations.at(-1);
  if (sent === undefined) return context;
  const clusters = sent.clusters.map((one) => (one.id === cluster ? { ...one, ...progress } : one));
  return { ...context, implementations: [...implementations.slice(0, -1), { ...sent, clusters }] };
}
