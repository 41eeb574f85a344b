import type { Awaited, Run } from '#engine/procedure.js';
import { type ConsentingSide, missingSides } from '../dual-consent.js';
import { blockingEscalations } from '../escalatable.js';
import { templateSections } from './commands.js';
import { approvesBy } from './guards.js';
import { type CommissoriumContext, type TemplateSection, missingSections, unfilledSeats } from './context.js';

/** What must happen next in each state. */
export function awaits({ context }: Run<CommissoriumContext>, states: readonly string[]): Awaited[] {
  const each = (command: string, sides: readonly ConsentingSide[]): Awaited[] =>
    sides.map((side) => ({ command, side }));
  const stopped = blockingEscalations(context).length > 0;
  if (stopped && states[0] !== 'drafting') return [];
  switch (states[0]) {
    case 'drafting':
      return drafting(context);
    case 'qualification':
      return each('QualifyCommissorium', missingSides(context.consents));
    case 'approval':
      return approvesBy(context.rules, 'chairmanship')
        ? each('ApproveCommissoriumAsChair', missingSides(context.consents))
        : [{ command: 'RecordCommissoriumApproval' }];
    case 'writtenApproval':
      return [{ command: 'RecordWrittenApproval' }];
    case 'nomination':
      return nomination(context);
    default:
      return [];
  }
}

function drafting(context: CommissoriumContext): Awaited[] {
  const all = Object.keys(templateSections) as TemplateSection[];
  if (missingSections(context, all).length > 0) return [{ command: 'WriteSection' }];
  if (context.seats.length === 0) return [{ command: 'DescribeSeats' }];
  return blockingEscalations(context).length > 0 ? [] : [{ command: 'SubmitForQualification' }];
}

function nomination(context: CommissoriumContext): Awaited[] {
  const { secretaries } = context;
  const sides = (['municipal', 'regional'] as const).filter((side) => secretaries[side] === undefined);
  const unfilled = new Set(unfilledSeats(context).map(({ side }) => side));
  const missing = [
    ...sides.map((side) => ({ command: 'NameSecretary', side })),
    ...[...unfilled].map((side) => ({ command: 'NominateMember', side })),
  ];
  return missing.length > 0 ? missing : [{ command: 'StartWorkingGroup' }];
}
