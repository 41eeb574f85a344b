import type { Policy } from '#engine/policy.js';
import type { CommissoriumContext } from '../commissorium/context.js';

/** Nobody is asked about a commissorium that has lapsed meanwhile. */
export const withdrawWrittenApproval: Policy = {
  name: 'withdraw-written-approval',
  title: 'Træk skriftlig godkendelse tilbage',
  description: 'Når et kommissorium bortfalder, mens medlemmerne spørges, spørges der ikke længere.',
  listensTo: ['commissorium'],
  react({ entered, left, run }) {
    if (!left.has('writtenApproval') || !entered.has('lapsed')) return [];
    const id = (run.context as CommissoriumContext).writtenApprovals!.at(-1)!;
    const data = { reason: 'Kommissoriet er bortfaldet.' };
    return [{ procedure: 'writtenApproval', id, command: 'WithdrawWrittenApproval', data }];
  },
};
