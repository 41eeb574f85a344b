import { mayChairApprove, writtenApprovalRules } from '../rule-values.js';
import type { WrittenApprovalContext } from './context.js';
import type { Tally } from './events.js';
import { tallyOf, tallyText } from './tally.js';

/** Where the answers take it when they are counted, with the arithmetic in Danish, step by step. */
export interface Outcome {
  readonly goesTo: 'approved' | 'chairs' | 'meeting';
  readonly arithmetic: readonly string[];
}

type Counted = Pick<WrittenApprovalContext, 'members' | 'given' | 'rules'>;

/** Whether so many object that no more counting is needed. */
export function objectionStands(context: Counted): boolean {
  return tallyOf(context).objected >= writtenApprovalRules(context.rules).objectionsToMeeting;
}

/**
 * Whether someone silent must be reminded before anything is counted: once, and not when it goes to a meeting anyway.
 */
export function mustRemind(context: Counted & Pick<WrittenApprovalContext, 'reminded'>): boolean {
  const { extensionDays } = writtenApprovalRules(context.rules);
  if (context.reminded !== undefined || extensionDays === 0) return false;
  return tallyOf(context).silent > 0 && !objectionStands(context);
}

/**
 * What the answers come to by the rules the run carries. Yes is only what a member has said, unless the rules say that
 * silence is consent. Whoever abstains is part of the quorum and of nothing else.
 */
export function outcomeOf(context: Counted): Outcome {
  const tally = tallyOf(context);
  const rules = writtenApprovalRules(context.rules);
  const steps = [`${tallyText(tally)}.`];
  const ends = (goesTo: Outcome['goesTo'], sentence: string): Outcome => ({
    goesTo,
    arithmetic: [...steps, sentence],
  });

  if (objectionStands(context)) {
    return ends('meeting', `${counted(rules.objectionsToMeeting)} er nok til, at sagen afgøres på næste møde.`);
  }
  const answered = tally.asked - tally.silent;
  if (answered * 100 < rules.quorumPercent * tally.asked) {
    steps.push(`${share(answered, tally.asked)} har svaret; reglen kræver ${rules.quorumPercent} %.`);
    return ends('meeting', 'For få har svaret, så sagen afgøres på næste møde.');
  }
  const { yes, base } = votes(tally, rules.silenceRule);
  steps.push(`${share(yes, base)} siger ja; reglen kræver ${rules.majorityPercent} %.`);
  if (base > 0 && yes * 100 >= rules.majorityPercent * base) return ends('approved', 'Teksten er godkendt.');
  if (tally.silent === 0 || rules.silenceRule !== 'notConsent') {
    return ends('meeting', 'Det er ikke nok, så sagen afgøres på næste møde.');
  }
  steps.push('Tavshed er ikke samtykke.');
  return mayChairApprove(context.rules, 'writtenApprovalAfterSilence')
    ? ends('chairs', 'Formandskabet afgør sagen.')
    : ends('meeting', 'Formandskabet må ikke afgøre den, så sagen afgøres på næste møde.');
}

/** How many say yes, and of how many: never those who abstain, and the silent only as the rule says. */
function votes(
  { asked, approved, approvedWithRemarks, abstained, silent }: Tally,
  rule: 'notConsent' | 'consent' | 'abstention',
): { yes: number; base: number } {
  const yes = approved + approvedWithRemarks;
  return {
    yes: rule === 'consent' ? yes + silent : yes,
    base: asked - abstained - (rule === 'abstention' ? silent : 0),
  };
}

/** `9 af 12 (75 %)`; rounded down, so that what is not reached never reads as reached. */
function share(part: number, whole: number): string {
  return whole === 0 ? 'Ingen' : `${part} af ${whole} (${Math.floor((part * 100) / whole)} %)`;
}

function counted(objections: number): string {
  return objections === 1 ? 'Én indsigelse' : `${objections} indsigelser`;
}
