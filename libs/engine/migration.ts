import type { Metadata, RecordedEvent } from './event.js';
import type { Fact } from './fact.js';
import { Text, Whole } from './fields.js';
import type { Command, MandateRule, Procedure } from './procedure.js';

/** The event by which a run goes over to another version of its procedure. No procedure may declare one of its own. */
export const MIGRATED = 'DefinitionMigrated';

/** The command that asks for it. */
export const MIGRATE = 'MigrateDefinition';

/** What the move of a run needs to be told. */
export class MigrateDefinition {
  @Whole('Version', { min: 1, max: 10_000, help: 'Nummeret på den version, forløbet skal følge' }) to!: number;
  @Text('Begrundelse', { min: 5, max: 2_000 }) reason!: string;
}

/** A run followed the definition `from` until here, and follows `to` from here on: `revision@1`, `revision@2`. */
export type DefinitionMigrated = Fact<typeof MIGRATED, { from: string; to: string; reason: string }>;

/**
 * States that keep their key in the new version, for a mapping: `{ ...unchanged('assessment'), old: 'new' }`. They are
 * named one by one because a state of the same name need not mean the same any more.
 */
export function unchanged(...keys: readonly string[]): { readonly [key: string]: string } {
  return Object.fromEntries(keys.map((key) => [key, key]));
}

/**
 * A version with the command and the event that the engine adds to every version of a procedure of which runs can be
 * moved. Its reducer is the mapping's, so a stream is folded across a move like everywhere else.
 */
export function movable(procedure: Procedure, mandate: MandateRule<unknown>): Procedure {
  return {
    ...procedure,
    events: {
      ...procedure.events,
      [MIGRATED]: {
        title: 'Flyttet til en anden version af proceduren',
        description: 'Forløbet følger herefter reglerne i den nye version.',
      },
    },
    evolve: {
      ...procedure.evolve,
      [MIGRATED]: (context, { data }) => {
        const { from } = data as DefinitionMigrated['data'];
        const mapping = procedure.migration?.from[versionOf(from)];
        if (mapping) return mapping.context(context);
        throw new Error(`${procedure.name}@${procedure.version} has no mapping from ${from}`);
      },
    },
    commands: {
      ...procedure.commands,
      [MIGRATE]: commandOf(procedure.name, mandate) as Command<unknown, Fact<string, never>>,
    },
  };
}

/**
 * The definition whose states `from` is one of: an event that moved its run names it, any other was decided under it.
 */
export function definitionBefore({
  type,
  data,
  metadata,
}: Pick<RecordedEvent, 'type' | 'data'> & { readonly metadata: Pick<Metadata, 'definition'> }): string {
  return type === MIGRATED ? (data as DefinitionMigrated['data']).from : metadata.definition;
}

/** The version number in `revision@2`. */
export function versionOf(definition: string): number {
  return Number(definition.slice(definition.indexOf('@') + 1));
}

function commandOf(
  name: string,
  mandate: MandateRule<unknown>,
): Command<unknown, DefinitionMigrated, MigrateDefinition> {
  return {
    title: 'Flyt til en anden version',
    description: 'Lader forløbet følge en nyere version af proceduren fra den tilstand, som versionen udpeger.',
    input: MigrateDefinition,
    fact: MIGRATED,
    mandate,
    record: ({ to, reason }, run) => ({ from: run.definition, to: `${name}@${to}`, reason }),
  };
}
