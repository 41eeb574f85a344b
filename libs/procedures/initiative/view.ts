import type { Run } from '#engine/procedure.js';
import type { FreeStatus, InitiativeContext } from './context.js';
import { callAnswers, scalingStatuses } from './words.js';

const list = new Intl.ListFormat('da', { type: 'conjunction' });

/** What readers see of an initiative: its context, with each cluster's standing in words and the gaps named. */
export function view({ context }: Run<InitiativeContext>): object {
  const { call, scaling, statuses } = context;
  return {
    ...context,
    ...(call && {
      call: { ...call, clusters: call.clusters.map((one) => ({ ...one, answerTitle: callAnswers[one.answer] })) },
    }),
    ...(scaling && { scaling: scalingView(scaling) }),
    ...(statuses && { statuses: statuses.map(statusView) }),
  };
}

function scalingView(scaling: NonNullable<InitiativeContext['scaling']>): object {
  const { clusters } = scaling;
  const rolledOut = clusters.filter(({ status }) => status === 'rolledOut').length;
  return {
    ...scaling,
    text: `Taget i brug i ${rolledOut} af ${clusters.length} klynger`,
    clusters: clusters.map((one) => ({ ...one, statusTitle: scalingStatuses[one.status] })),
  };
}

function statusView(status: FreeStatus): object {
  const { clusters } = status;
  const missing = clusters.filter((one) => one.status === undefined).map(({ name, id }) => name ?? id);
  const count = `${clusters.length - missing.length} af ${clusters.length}`;
  return { ...status, text: missing.length === 0 ? count : `${count}: mangler ${list.format(missing)}` };
}
