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

/** Every body a version of the rules leans on, with what it is there for in Danish. */
function bodiesIn(rules: GovernanceRules): { readonly body: string; readonly role: string }[] {
  const named = Object.entries(roles).map(([rule, role]) => ({ body: rules[rule as keyof typeof roles], role }));
  const own = (rules.approvalPaths ?? []).flatMap(({ steps }) => steps.flatMap(({ body }) => body ?? []));
  return [...named, ...[...new Set(own)].map((body) => ({ body, role: 'et trin i en godkendelsesvej' }))];
}

/** Danish warnings about bodies that could not do on a day what the rules ask of them: a model may be written ahead. */
export function shakyBodies(rules: GovernanceRules, { bodies, seats }: OrganisationState, day: string): string[] {
  const all = [...seats.values()];
  return bodiesIn(rules).flatMap(({ body: id, role }) => {
    const body = bodies.get(id);
    if (body === undefined) return [`»${id}« (${role}) findes ikke som organ. Opret det, før versionen gælder.`];
    if (!existsOn(body, day)) {
      const period = body.lastDay === undefined ? `fra ${longDay(body.firstDay)}` : `til ${longDay(body.lastDay)}`;
      return [`${body.name} (${role}) findes kun ${period}, men skal bruges ${longDay(day)}.`];
    }
    if (role === roles.secretariat && !all.some((seat) => seat.body === id && seat.function === 'secretary')) {
      return [`${body.name} (${role}) har ingen sekretærposter, så ingen kan registrere, hvad møder beslutter.`];
    }
    if (role !== roles.chairmanship) return [];
    const missing = (['municipal', 'regional'] as const).filter(
      (side) => !all.some((seat) => seat.body === id && seat.function === 'chair' && seat.side === side),
    );
    return missing.map((side) => `${body.name} (${role}) har ingen formandspost for siden ${sides[side]}.`);
  });
}
