import type { Policy } from '#engine/policy.js';
import { templateSections } from '../commissorium/commands.js';
import type { CommissoriumContext } from '../commissorium/context.js';
import { sides } from '../sides.js';
import { shortened } from './shortened.js';

/**
 * A commissorium that is to be approved in writing becomes a text that the members can be asked about, and nobody is
 * asked any more when it lapses. One policy does both, so that nothing is withdrawn before it is prepared.
 */
export const prepareWrittenApproval: Policy = {
  name: 'prepare-written-approval',
  title: 'Gør skriftlig godkendelse klar, og træk den tilbage',
  description:
    'Når et kommissorium skal godkendes skriftligt, lægges ordlyden klar; bortfalder det, spørges der ikke mere.',
  listensTo: ['commissorium'],
  react({ entered, left, run }) {
    const context = run.context as CommissoriumContext;
    const approval = { procedure: 'writtenApproval', id: context.writtenApprovals?.at(-1) ?? '' };
    if (left.has('writtenApproval') && entered.has('lapsed')) {
      const data = { reason: 'Kommissoriet er bortfaldet.' };
      return [{ ...approval, command: 'WithdrawWrittenApproval', data, mootWhenEnded: true }];
    }
    if (!entered.has('writtenApproval')) return [];
    const data = {
      title: shortened(`Kommissorium: ${context.title}`, 300),
      text: wordingOf(context),
      version: context.draft,
      subject: { procedure: 'commissorium', id: run.id },
    };
    return [{ ...approval, command: 'PrepareWrittenApproval', data }];
  },
};

/** The whole commissorium as one text, section by section in the order of the template, and the seats last. */
export function wordingOf({ title, sections, seats }: CommissoriumContext): string {
  const written = Object.entries(templateSections).map(
    ([section, heading]) => `${heading}\n${sections[section as keyof typeof templateSections] ?? ''}`,
  );
  const lines = seats.map(
    ({ profile, side, mandatory }) => `- ${profile} (${sides[side]}${mandatory ? ', skal være besat' : ''})`,
  );
  return [title, ...written, ['Poster i arbejdsgruppen', ...lines].join('\n')].join('\n\n');
}
