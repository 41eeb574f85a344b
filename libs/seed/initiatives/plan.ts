import type { CommandRequest } from '#engine/request.js';
import { entering } from '../entry.js';
import { approximately, documented, documents } from '../sources.js';
import { initiatives } from './initiatives.js';

/** The period of the plan, and the id of its run. */
export const PERIOD = '2024-2025';

/** The plan in force for 2024-2025. On which days SSS finished it and SSU approved it is not known. */
export function planRequests(): CommandRequest[] {
  const enter = entering('initiatives');
  const treated = { source: approximately('plan', 'Forord: godkendes i begyndelsen af 2024'), effectiveOn: '2024' };
  const data = { title: documents.plan, period: PERIOD, firstDay: '2024-01-01', lastDay: '2025-12-31' };
  return [
    enter('OpenPlan', PERIOD, data, { source: documented('plan', 'Titel og forord') }),
    ...initiatives.map(({ id }, index) =>
      enter('AddToPlan', PERIOD, { initiative: id }, { source: documented('plan', `Indsats ${index + 1}`), key: id }),
    ),
    enter('SubmitPlan', PERIOD, {}, treated),
    enter('ApprovePlan', PERIOD, {}, treated),
  ];
}
