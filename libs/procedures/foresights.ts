import type { NewEvent } from '#engine/event.js';
import { foreseeModel } from './governance/foresee-model.js';
import { foreseeMove } from './governance/foresee-move.js';
import type { Foresight } from './situation.js';

/** What can be foreseen, one line for each type of event. */
const foresights: { readonly [type: string]: Foresight } = {
  ModelAdopted: foreseeModel,
  MovedToModel: foreseeMove,
};

/** How to tell what an event would mean beyond its own run; undefined where nothing more is to be told. */
export function foresightFor({ type }: NewEvent): Foresight | undefined {
  return Object.hasOwn(foresights, type) ? foresights[type] : undefined;
}
