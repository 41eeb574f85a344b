import { type AdoptionThen, adoptionChanges } from './adoption-at.js';
import type { AgreementContext } from './context.js';

/** What became of an agreement between two moments. */
export interface AgreementChange {
  readonly kind: 'inForce' | 'version' | 'replaced' | 'terminated' | 'adoption';
  /** Danish, one sentence. */
  readonly text: string;
}

/** An agreement as it stood: the keys of its states, what it knew, and the ledger of its adoption. */
export interface AgreementThen {
  readonly states: readonly string[];
  readonly context: unknown;
  readonly adoption: AdoptionThen;
}

/** What is different: coming into force, in a new version, being replaced or ending, and who has adopted it. */
export function agreementChanges(before: AgreementThen | undefined, after: AgreementThen): AgreementChange[] {
  const { title, versions } = after.context as AgreementContext;
  const name = `»${title}«`;
  const has = (then: AgreementThen | undefined, state: string): boolean => then?.states.includes(state) ?? false;
  const enters = (state: string): boolean => has(after, state) && !has(before, state);
  const earlier = (before?.context as AgreementContext | undefined)?.versions.length ?? 0;
  const newest = versions.at(-1);
  return [
    ...(enters('inForce') ? [{ kind: 'inForce', text: `${name} er trådt i kraft: ${newest?.name}.` } as const] : []),
    ...(has(before, 'inForce') && versions.length > earlier
      ? [{ kind: 'version', text: `${name} er i kraft i en ny version: ${newest!.name}.` } as const]
      : []),
    ...(enters('superseded') ? [{ kind: 'replaced', text: `${name} er afløst af andre aftaler.` } as const] : []),
    ...(enters('terminated') ? [{ kind: 'terminated', text: `${name} er ophørt.` } as const] : []),
    ...adoptionChanges(before?.adoption ?? { adoptions: [], adoptionCounts: [] }, after.adoption).map((line) => ({
      kind: 'adoption' as const,
      text: `${name}: ${line}.`,
    })),
  ];
}
