import { checkDeclaration } from './declaration.js';
import type { Procedure } from './procedure.js';
import { Refusal } from './refusal.js';
import { knowingSuccession, takingSuccession } from './succession.js';
import { type Statechart, compileStatechart } from './statechart.js';

/** One definition version, ready to decide and fold. */
export interface Installed {
  readonly definition: string;
  readonly procedure: Procedure;
  readonly chart: Statechart;
  /** The commands that begin a run. */
  readonly opening: ReadonlySet<string>;
}

/** All procedures in all their versions. New runs start on the newest; old ones stay on the one they began with. */
export interface Registry {
  /** Newest version of each, in the order declared. */
  readonly all: readonly Installed[];
  /** Newest version. @throws Refusal `unknown-procedure` */
  newest(name: string): Installed;
  /** One version, named as in metadata: `revision@1`. @throws Error when that version is not installed. */
  version(definition: string): Installed;
}

/** Checks and compiles every declaration. @throws Error listing everything that is wrong with them. */
export function createRegistry(procedures: readonly Procedure[]): Registry {
  const problems = procedures.flatMap(checkDeclaration);
  if (problems.length > 0) throw new Error(`Procedures that cannot be used:\n- ${problems.join('\n- ')}`);

  const versions = new Map<string, Installed>();
  const newest = new Map<string, Installed>();
  for (const procedure of procedures) {
    const definition = `${procedure.name}@${procedure.version}`;
    if (versions.has(definition)) throw new Error(`${definition} is declared twice`);
    const installed = install(definition, procedure);
    versions.set(definition, installed);
    const current = newest.get(procedure.name);
    if (current === undefined || current.procedure.version < procedure.version) newest.set(procedure.name, installed);
  }

  return {
    all: [...newest.values()],
    newest(name) {
      const found = newest.get(name);
      if (found) return found;
      const known = [...newest.keys()].join(', ');
      throw new Refusal('unknown-procedure', `Der findes ingen procedure »${name}«. De kendte er: ${known}.`);
    },
    version(definition) {
      const found = versions.get(definition);
      if (found) return found;
      throw new Error(`${definition} is not installed; old definitions must stay loadable`);
    },
  };
}

function install(definition: string, declared: Procedure): Installed {
  const procedure = knowingSuccession(declared);
  const chart = takingSuccession(compileStatechart(procedure));
  const opening = Object.entries(procedure.commands).filter(([, { fact }]) => chart.takes(chart.initial, fact));
  return { definition, procedure, chart, opening: new Set(opening.map(([command]) => command)) };
}
