import type { ArmedTimer, RecordedEvent, StateValue } from '#engine/event.js';
import { fold } from '#engine/fold.js';
import type { Procedure } from '#engine/procedure.js';
import type { Registry } from '#engine/registry.js';
import { sealOf } from '#engine/seal.js';
import { v5 as nameBasedUuid } from 'uuid';
import { type Act, type Others, story } from '../specification.js';

/** A story that is told the same way each time, under a name of its own. */
export interface Tale {
  readonly procedure: Procedure;
  /** Name of its file and id of its run: lower-case letters, digits and dashes. */
  readonly name: string;
  /** What it is about, in Danish. */
  readonly about: string;
  readonly others?: Others;
  /** Versions that an act of the tale moves the run to. */
  readonly laterVersions?: readonly Procedure[];
  /** Id of the run while it is told, where the procedure asks for a certain one. */
  readonly toldAs?: string;
  readonly acts: readonly Act[];
}

/** A complete history as it is kept for ever, with the run it leads to. */
export interface GoldenHistory {
  readonly definition: string;
  readonly about: string;
  readonly end: { readonly value: StateValue; readonly context: unknown; readonly timers: readonly ArmedTimer[] };
  readonly events: readonly RecordedEvent[];
}

/** Name space of the event ids in golden histories. */
const IDS = '0f6f7d3e-6d0b-5a0c-8f35-2f8d6e1b7c42';

/** `revision@1`: the definition a tale begins on, and the folder its history is kept in. */
export function definitionOf({ procedure }: Tale): string {
  return `${procedure.name}@${procedure.version}`;
}

/** Tells a tale with ids and times that are the same each time, and gives the history it makes. */
export function tell(tale: Tale, registry: Registry): GoldenHistory {
  const events = chained(
    tale,
    story(tale.procedure, tale.others, tale.laterVersions, tale.toldAs).given(...tale.acts).events,
  );
  return { definition: definitionOf(tale), about: tale.about, end: endOf(events, registry), events };
}

/** The run a history leads to: where it stands, what it knows and which deadlines run. */
export function endOf(events: readonly RecordedEvent[], registry: Registry): GoldenHistory['end'] {
  const { value, context, timers } = fold(events, registry)!;
  return { value, context, timers };
}

/** The events in a stream of the tale's own name, with ids made from their place, sealed anew. */
function chained(tale: Tale, told: readonly RecordedEvent[]): RecordedEvent[] {
  const stream = `${tale.procedure.name}-${tale.name}`;
  const chain: RecordedEvent[] = [];
  for (const event of told) {
    const { hash: _told, ...metadata } = { ...event.metadata, $correlationId: tale.name };
    const id = nameBasedUuid(`${definitionOf(tale)}/${tale.name}/${event.revision}`, IDS);
    const place = { stream, revision: event.revision, previous: chain.at(-1)?.metadata.hash ?? '' };
    const hash = sealOf({ ...event, id, metadata }, place);
    chain.push({ ...event, id, stream, metadata: { ...metadata, hash } });
  }
  return chain;
}
