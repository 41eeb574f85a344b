import type { TextDeclaration } from '#engine/text-declaration.js';
import type { PrepareWrittenApproval } from './commands.js';

/** The wording that members are asked to approve; it is fixed once it has been opened. */
export const texts: TextDeclaration = {
  written: {
    WrittenApprovalPrepared: ({ title, text }: PrepareWrittenApproval) => [{ of: 'wording', title, text }],
  },
  approvedIn: ['approved'],
};
