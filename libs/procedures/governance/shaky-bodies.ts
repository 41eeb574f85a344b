import { longDay } from '#calendar/long-day.js';
import { existsOn } from '#organisation/body.js';
import type { OrganisationState } from '#organisation/organisation.js';
import { sides } from '../sides.js';
import type { GovernanceRules } from './commands.js';

const roles = {
  chairmanship: 'formandskab mellem møder',
  preTreatment: 'kommunal forbehandling',
  approval: 'administrativ godkendelse',
  finalTreatment: 'politisk behandling',
  secretariat: 'sekretariat',
} as const;

/** Whether a rule says which body does something. */
export function isBodyRule(rule: string): rule is keyof typeof roles {
  return Object.hasOwn(roles, rule);
}

/** Every body a version of the rules leans on, with all it is there for. */
function bodiesIn(rules: GovernanceRules): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const note = (body: string, role: string): unknown => found.set(body, [...(found.get(body) ?? []), role]);
  for (const [rule, role] of Object.entries(roles)) note(rules[rule as keyof typeof roles], role);
  const own = (rules.approvalPaths ?? []).flatMap(({ steps }) => steps.flatMap(({ body }) => body ?? []));
  for (const body of new Set(own)) note(body, 'et trin i en godkendelsesvej');
  return found;
}

/** Danish warnings about bodies that could not do on a day what the rules ask of them: a model may be written ahead. */
export function shakyBodies(rules: GovernanceRules, state: OrganisationState, day: string): string[] {
  return [...bodiesIn(rules)].flatMap(([id, kinds]) => {
    const what = kinds.join(', ');
    const body = state.bodies.get(id);
    if (body === undefined) return [`»${id}« (${what}) findes ikke som organ. Opret det, før versionen gælder.`];
    if (!existsOn(body, day)) {
      const period = body.lastDay === undefined ? `fra ${longDay(body.firstDay)}` : `til ${longDay(body.lastDay)}`;
      return [`${body.name} (${what}) findes kun ${period}, men skal bruges ${longDay(day)}.`];
    }
    return emptySeats(id, kinds, state).map((missing) => `${body.name} (${what}) har ${missing}.`);
  });
}

/** What a body has no seats for: two chairs where it approves between meetings, and someone to write down decisions. */
function emptySeats(id: string, kinds: readonly string[], { seats }: OrganisationState): string[] {
  const own = [...seats.values()].filter(({ body }) => body === id);
  const chairs = (['municipal', 'regional'] as const).filter(
    (side) => !own.some((seat) => seat.function === 'chair' && seat.side === side),
  );
  const noSecretary = !own.some((seat) => seat.function === 'secretary');
  return [
    ...(kinds.includes(roles.chairmanship) ? chairs.map((side) => `ingen formandspost for siden ${sides[side]}`) : []),
    ...(kinds.includes(roles.secretariat) && noSecretary ? ['ingen sekretærpost'] : []),
  ];
}
