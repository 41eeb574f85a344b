import { reportHtml } from '#audit/bundle/report.js';
import type { ToldEvent } from '#audit/bundle/report.js';
import type { Scope } from '#audit/bundle/scope.js';
import { cosignedAt } from '#audit/notes/cosignature.js';
import type { PublicKey } from '#audit/notes/keys.js';
import type { KeptCheckpoint } from '#audit/proof/checkpoint-files.js';
import type { RecordedEvent } from '#engine/event.js';
import { definitionBefore } from '#engine/migration.js';
import type { Registry } from '#engine/registry.js';
import { effective, moment, toTheSecond } from './dates.js';
import { eventTitle } from './event-lines.js';
import { wordsForEvent } from '#wording/field-words.js';
import { counted } from './numbers.js';
import { actorText, mandateText } from '#wording/seat-text.js';
import { stateText } from './state-text.js';
import { valueLines } from './value-lines.js';

/** What a report is of. */
export interface Reported {
  readonly scope: Scope;
  readonly events: readonly RecordedEvent[];
  readonly checkpoint: KeptCheckpoint;
  /** The log's own first. */
  readonly keys: readonly PublicKey[];
  readonly at: string;
}

/** The report of a bundle, in words. */
export function bundleReport({ scope, events, checkpoint, keys, at }: Reported, registry: Registry): string {
  const [log, ...witnesses] = keys;
  const signed = witnesses.map((witness) => {
    const seconds = cosignedAt(checkpoint.note, witness);
    if (seconds === undefined) return `Vidnet ${witness.name} har ikke underskrevet dette kontrolpunkt.`;
    return `Vidnet ${witness.name} underskrev det ${moment(new Date(seconds * 1_000).toISOString())}.`;
  });
  const all = counted(checkpoint.size, 'hændelse', 'hændelser');
  return reportHtml({
    title: `Bevis: ${titleOf(scope)}`,
    made: `Lavet ${moment(at)} af Sporskifte.`,
    events,
    tell: (event) => told(event, registry),
    signed: [`Loggen ${log!.name} underskrev et kontrolpunkt over ${all} ${moment(checkpoint.time)}.`, ...signed],
    keys: keys.map(({ text }) => text),
    completeness: completenessOf(scope),
  });
}

function titleOf(scope: Scope): string {
  switch (scope.kind) {
    case 'run':
      return `${scope.procedure} ${scope.id} til og med revision ${scope.lastRevision}`;
    case 'body':
      return `${scope.body}, fra ${moment(scope.from)} til ${moment(scope.to)}`;
    case 'all':
      return 'hele loggen';
  }
}

function completenessOf(scope: Scope): string {
  switch (scope.kind) {
    case 'run':
      return 'Intet er udeladt fra forløbets første hændelse til den sidste her. Om der er kommet flere siden, kan kun ses i hele loggen.';
    case 'body':
      return 'Hver hændelse for sig. At ingen er udeladt, kan kun ses i en pakke med hele loggen.';
    case 'all':
      return 'Intet er udeladt: det er alle hændelser, kontrolpunktet er underskrevet over.';
  }
}

function told(event: RecordedEvent, registry: Registry): ToldEvent {
  const { recordedAt, effectiveOn, actor, mandate, definition, from, to } = event.metadata;
  const installed = registry.version(definition);
  return {
    title: eventTitle(event, registry),
    recorded: toTheSecond(recordedAt),
    effective: effectiveOn && effective(effectiveOn),
    actor: actorText(actor),
    mandate: mandateText(mandate),
    from: stateText(registry.version(definitionBefore(event)), from),
    to: stateText(installed, to),
    lines: valueLines(event.data, wordsForEvent(event.type, installed.procedure, registry)),
  };
}
