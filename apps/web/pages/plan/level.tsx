import type { PlanOverview, PlannedInitiative } from '../../api/overview-types.js';
import { Badge } from '../../parts/badge.js';

interface LevelProps {
  readonly initiative: Pick<PlannedInitiative, 'level'>;
  readonly levels: PlanOverview['levels'];
}

/** The level an initiative is handled on, as a word. */
export function Level({ initiative: { level }, levels }: LevelProps) {
  const text = levels.find(({ key }) => key === level)?.title ?? level;
  return level === 'lead' ? <Badge kind="info">{text}</Badge> : <Badge>{text}</Badge>;
}
