import { checkDeclaration } from './declaration.js';
import { knowingDocuments, takingDocuments } from './documents.js';
import { type Folding, foldingOf } from './folding.js';
import { checkMigrations } from './migration-declaration.js';
import { knowingClosure, takingClosure } from './closure.js';
import { movable } from './migration.js';
import type { Procedure } from './procedure.js';
import { Refusal } from './refusal.js';
import { knowingSuccession, takingSuccession } from './succession.js';
import { type Statechart, compileStatechart } from './statechart.js';

/** One definition version, ready to decide and fold. */
export interface Installed {
  readonly definition: string;
  readonly procedure: Procedure;
  readonly chart: Statechart;
  /** What each type of event does to a run. */
  readonly folding: ReadonlyMap<string, Folding>;
  /** The commands that begin a run. */
  readonly opening: ReadonlySet<string>;
  /** Every installed version of the procedure by its number, this one among them. */
  readonly versions: ReadonlyMap<number, Installed>;
}

/**
 * All procedures in all their versions. New runs start on the newest; old ones stay where they are until they are
 * moved.
 */
export interface Registry {
  /** Newest version of each, in the order declared. */
  readonly all: readonly Installed[];
  /** Newest version. @throws Refusal `unknown-procedure` */
  newest(name: string): Installed;
  /** One version, named as in metadata: `revision@1`; undefined when that version is not installed. */
  find(definition: string): Installed | undefined;
  /** One version. @throws Error when that version is not installed. */
  version(definition: string): Installed;
}

/** Checks and compiles every declaration. @throws Error listing everything that is wrong with them. */
export function createRegistry(procedures: readonly Procedure[]): Registry {
  const problems = [...procedures.flatMap(checkDeclaration), ...checkMigrations(procedures)];
  if (problems.length > 0) throw new Error(`Procedures that cannot be used:\n- ${problems.join('\n- ')}`);

  const versions = new Map<string, Installed>();
  const byNumber = new Map<string, Map<number, Installed>>();
  for (const procedure of procedures) {
    const definition = `${procedure.name}@${procedure.version}`;
    if (versions.has(definition)) throw new Error(`${definition} is declared twice`);
    const siblings = byNumber.get(procedure.name) ?? new Map<number, Installed>();
    const installed = install(definition, withMoves(procedure, procedures), siblings);
    versions.set(definition, installed);
    byNumber.set(procedure.name, siblings.set(procedure.version, installed));
  }
  const newest = new Map([...byNumber].map(([name, siblings]) => [name, siblings.get(Math.max(...siblings.keys()))!]));

  return {
    all: [...newest.values()],
    newest(name) {
      const found = newest.get(name);
      if (found) return found;
      const known = [...newest.values()].map(({ procedure }) => `${procedure.title} (${procedure.name})`).join(', ');
      throw new Refusal('unknown-procedure', `Der findes ingen procedure »${name}«. De kendte er: ${known}.`);
    },
    find: (definition) => versions.get(definition),
    version(definition) {
      const found = versions.get(definition);
      if (found) return found;
      throw new Error(`${definition} is not installed; old definitions must stay loadable`);
    },
  };
}

/** The newest version that says who may move runs says so for all versions; where none does, nothing can be moved. */
function withMoves(procedure: Procedure, procedures: readonly Procedure[]): Procedure {
  const [latest] = procedures
    .filter(({ name, migration }) => name === procedure.name && migration)
    .sort((one, other) => other.version - one.version);
  return latest?.migration ? movable(procedure, latest.migration.mandate) : procedure;
}

function install(definition: string, declared: Procedure, versions: ReadonlyMap<number, Installed>): Installed {
  const procedure = knowingDocuments(knowingClosure(knowingSuccession(declared)));
  const chart = takingDocuments(takingClosure(takingSuccession(compileStatechart(procedure))));
  const opening = Object.entries(procedure.commands).filter(([, { fact }]) => chart.takes(chart.initial, fact));
  const folding = foldingOf(procedure);
  return { definition, procedure, chart, folding, opening: new Set(opening.map(([command]) => command)), versions };
}
