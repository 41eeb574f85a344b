import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { diagramOf } from '#engine/diagram.js';
import { Refusal } from '#engine/refusal.js';
import type { Installed } from '#engine/registry.js';
import { schemaOf } from '#engine/schema.js';
import type { Product } from '../product.js';
import { segmentOf } from './addresses.js';
import { diagramFor } from './kept-diagrams.js';
import { DefinitionQuery, queryOf } from './queries.js';
import { PRODUCT } from './token.js';

/** The procedures themselves: their statecharts, commands and words. */
@Controller('api/procedures')
export class ProcedureController {
  constructor(@Inject(PRODUCT) private readonly product: Product) {}

  @Get()
  list(): object {
    const procedures = this.product.registry.all.map(({ definition, procedure: { name, title, description } }) => ({
      name,
      definition,
      title,
      description,
      address: `/api/procedures/${name}`,
    }));
    return { procedures };
  }

  @Get(':procedure')
  show(@Param('procedure') name: string, @Query() raw: unknown): object {
    return describeProcedure(this.versionOf(name, raw));
  }

  /** Of the version that is asked for: a run is drawn by the definition it follows. */
  @Get(':procedure/diagram')
  async diagram(@Param('procedure') name: string, @Query() raw: unknown): Promise<object> {
    return diagramFor(this.versionOf(name, raw));
  }

  private versionOf(name: string, raw: unknown): Installed {
    const { version } = queryOf(DefinitionQuery, raw);
    const newest = this.product.registry.newest(name);
    const asked = version === undefined ? newest : newest.versions.get(version);
    if (asked) return asked;
    const known = [...newest.versions.keys()].join(', ');
    throw new Refusal(
      'unknown-procedure',
      `${newest.procedure.title} har ingen version ${version}. De kendte er: ${known}.`,
    );
  }
}

function describeProcedure({ definition, procedure, opening }: Installed): object {
  const { name, version, title, description, events, guards, timers } = procedure;
  return {
    name,
    version,
    definition,
    title,
    description,
    ...diagramOf(procedure),
    events: Object.entries(events).map(([type, words]) => ({ type, ...words })),
    guards: Object.entries(guards).map(([guard, { text }]) => ({ name: guard, text })),
    timers: Object.entries(timers).map(([id, timer]) => ({ id, title: timer.title, command: timer.command })),
    commands: Object.entries(procedure.commands).map(([command, { mandate, input, fact, ...words }]) => ({
      command,
      address: `/api/${name}/{id}/${segmentOf(command)}`,
      title: words.title,
      description: words.description,
      opens: opening.has(command),
      event: fact,
      mandate: { rule: mandate.rule, who: mandate.who },
      schema: schemaOf(input),
    })),
  };
}
