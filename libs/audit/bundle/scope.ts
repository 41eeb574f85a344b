import { endOfDanishDay, plusDays } from '#engine/calendar.js';
import type { RecordedEvent } from '#engine/event.js';

/** What a bundle is to prove. */
export type Scope =
  | { readonly kind: 'run'; readonly procedure: string; readonly id: string; readonly lastRevision: number }
  | { readonly kind: 'body'; readonly body: string; readonly from: string; readonly to: string }
  | { readonly kind: 'all' };

/** What a body has decided in a period. @param from the first Danish day @param to the last, itself within */
export function bodyScope(body: string, from: string, to: string): Scope {
  return { kind: 'body', body, from: endOfDanishDay(plusDays(from, -1)), to: endOfDanishDay(to) };
}

/** The scope as the manifest has it, and as a verifier reads it: words with a space between. */
export function scopeText(scope: Scope): string {
  switch (scope.kind) {
    case 'run':
      return `run ${scope.procedure} ${scope.id} ${scope.lastRevision}`;
    case 'body':
      return `body ${scope.body} ${scope.from} ${scope.to}`;
    case 'all':
      return 'all';
  }
}

/** Whether an event belongs to the scope. `from` and `to` are instants; `to` is not itself within. */
export function isWithin(scope: Scope, { stream, revision, metadata }: RecordedEvent): boolean {
  switch (scope.kind) {
    case 'run':
      return stream === `${scope.procedure}-${scope.id}` && revision <= scope.lastRevision;
    case 'body':
      return (
        metadata.mandate.body === scope.body && metadata.recordedAt >= scope.from && metadata.recordedAt < scope.to
      );
    case 'all':
      return true;
  }
}
