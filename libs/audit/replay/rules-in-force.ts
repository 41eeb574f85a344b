import { inDanish } from '#calendar/in-danish.js';
import { danishDay } from '#engine/calendar.js';
import { versionOf } from '#engine/migration.js';
import type { Run } from '#engine/procedure.js';
import type { Registry } from '#engine/registry.js';
import { carriedRules } from '#procedures/carried-rules.js';
import { type ModelVersion, versionOn } from '#procedures/governance/model.js';

/** The definition a step was decided under, and whether there is a newer one now. */
export interface DefinitionInForce {
  readonly definition: string;
  readonly title: string;
  readonly version: number;
  /** The newest version installed now; runs stay on theirs until they are moved. */
  readonly newest: number;
}

/** A version of the governance model, named. */
export type NamedModel = Pick<ModelVersion, 'number' | 'title' | 'validFrom' | 'decidedBy'>;

/** The governance model a run followed at a step, beside the one in force that day. */
export interface ModelInForce {
  readonly followed: NamedModel;
  /** The version in force on the day of the step; absent where none was. */
  readonly thatDay?: NamedModel;
  /** Whether it was the one the run followed. */
  readonly same: boolean;
  /** Danish, one sentence. */
  readonly text: string;
}

/** The definition of an event. */
export function definitionInForce(definition: string, registry: Registry): DefinitionInForce {
  const { title, name } = registry.version(definition).procedure;
  const newest = registry.newest(name).procedure.version;
  return { definition, title, version: versionOf(definition), newest };
}

/** The model a run follows, compared with the one in force on a day; undefined for a run that carries no rules. */
export function modelInForce(run: Run, at: string, versions: readonly ModelVersion[]): ModelInForce | undefined {
  const number = carriedRules(run.context)?.model;
  const followed = versions.find((version) => version.number === number);
  if (followed === undefined) return undefined;
  const day = danishDay(at);
  const then = versionOn({ versions }, day);
  const same = then?.number === followed.number;
  return { followed: named(followed), ...(then && { thatDay: named(then) }), same, text: textOf(followed, then, day) };
}

function named({ number, title, validFrom, decidedBy }: ModelVersion): NamedModel {
  return { number, title, validFrom, decidedBy };
}

function textOf(followed: ModelVersion, then: ModelVersion | undefined, day: string): string {
  const own = `Forløbet fulgte version ${followed.number} (${followed.title}), der gælder fra ${inDanish(followed.validFrom)}`;
  if (then === undefined) return `${own}; ingen version var i kraft ${inDanish(day)}.`;
  if (then.number === followed.number) return `${own}; den var i kraft ${inDanish(day)}.`;
  return `${own}; ${inDanish(day)} var version ${then.number} (${then.title}) i kraft.`;
}
