import type { Surroundings } from '#engine/procedure.js';
import { Refusal } from '#engine/refusal.js';
import type { InitiativeContext } from './initiative/context.js';

const ENDED = ['completed', 'notScaled', 'discontinued'];

/** Makes sure that an initiative can still be worked with. @throws Refusal when it does not exist or has ended */
export function assertLiving(id: string, { run }: Pick<Surroundings, 'run'>): void {
  const { value, context } = run<InitiativeContext>({ procedure: 'initiative', id });
  if (typeof value !== 'string' || !ENDED.includes(value)) return;
  const message = `Indsatsen »${context.title}« er afsluttet og kan ikke være i en ny plan. Foreslå en ny indsats.`;
  throw new Refusal('requirement-not-met', message);
}
