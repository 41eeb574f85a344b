import { approvalPath } from '#procedures/approval-path.js';
import { carriedRules } from '#procedures/carried-rules.js';
import { approvalSteps } from '#procedures/governance/approval-paths.js';
import type { SharedContext } from '#procedures/revision/shared-context.js';
import { type Rule, certaintyOf } from '../rule.js';
import { whenOf, whenText } from '../when.js';

/** Where a revision stands while a step of its path is taken. */
const places: Readonly<Record<string, readonly string[]>> = {
  '1.signOff': ['spor1.signOff'],
  '2.review': ['spor2.contactDirectorReview'],
  '2.approval': ['spor2.chairApproval', 'spor2.sssMeeting'],
  '3.hearingDraft': ['spor3.hearingDraft'],
  '3.preTreatment': ['spor3.municipalPreTreatment'],
  '3.approval': ['spor3.sssApproval'],
  '3.finalTreatment': ['spor3.ssuTreatment'],
};

/** What is published has been through every step of its approval path. */
export const skippedStep: Rule = {
  id: 'skipped-step',
  title: 'Et trin er sprunget over',
  description: 'En revision er offentliggjort uden at have været igennem et trin på den godkendelsesvej, den følger.',
  source: 'Modellen for revidering: de tre spor, og styringsmodellens godkendelsesveje',
  class: 'serious',
  procedures: ['revision'],
  judge({ event, before, entered, trace }) {
    if (!entered.has('published') || before === undefined) return [];
    const { spor } = before.context as SharedContext;
    const rules = carriedRules(before.context);
    if (rules === undefined || spor === undefined) return [];
    const began = trace.entered.get(`spor${spor}`)?.revision ?? 0;
    const passed = (key: string): boolean => (trace.entered.get(key)?.revision ?? -1) >= began;
    const when = whenOf(event.metadata);
    return approvalPath(rules, 'revision', spor).flatMap(({ step }) => {
      const keys = places[`${spor}.${step}`];
      if (keys === undefined || keys.some(passed)) return [];
      const text = `Revisionen blev offentliggjort ${whenText(when)} på spor ${spor} uden trinnet »${approvalSteps[step]}«.`;
      return [
        {
          place: `${event.revision}-${step}`,
          steps: [event.revision],
          when,
          certainty: certaintyOf(event.metadata.source),
          text,
        },
      ];
    });
  },
};
