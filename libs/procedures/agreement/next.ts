import type { Awaited, Run } from '#engine/procedure.js';
import type { AgreementContext, ClusterImplementation } from './context.js';

/** What must happen next: the parties asked decide, the clusters move on, and what a version needs is recorded. */
export function awaits({ context }: Run<AgreementContext>, states: readonly string[]): Awaited[] {
  return [...unmet(context), ...decisions(context), ...steps(context, states)].map((command) => ({ command }));
}

function unmet({ requirements }: AgreementContext): string[] {
  return [
    ...(requirements?.beyondContract && !requirements.dialogue ? ['RecordPracticeDialogue'] : []),
    ...(requirements?.movesTasks && !requirements.taskTransfer ? ['RecordTaskTransferModel'] : []),
  ];
}

function decisions({ adoptions }: AgreementContext): string[] {
  const pending = adoptions?.at(-1)?.parties.some(({ status }) => status === 'pending') === true;
  return pending ? ['RecordPartyDecision'] : [];
}

const stepAfter: { readonly [status in ClusterImplementation['status']]?: string } = {
  notStarted: 'PlanImplementation',
  planned: 'BeginTraining',
  training: 'TakeIntoUse',
};

function steps({ implementations, versions }: AgreementContext, states: readonly string[]): string[] {
  const sent = implementations?.at(-1);
  const applies = states.includes('inForce') && (sent?.number ?? 0) <= versions.length;
  const found = new Set(sent?.clusters.flatMap(({ status }) => stepAfter[status] ?? []));
  return [...found].filter((command) => command !== 'TakeIntoUse' || applies);
}
