import type { Ref, Surroundings } from '#engine/procedure.js';
import { Refusal } from '#engine/refusal.js';
import type { CommissoriumContext } from './commissorium/context.js';

/** States of a commissorium that nobody has approved, or that came to nothing. */
const NOT_APPROVED = ['unopened', 'drafting', 'qualification', 'approval', 'writtenApproval', 'rejected', 'lapsed'];

/** The run of a commissorium, where one is named. */
export function commissoriumRefs(id: string | undefined): Ref[] {
  return id === undefined ? [] : [{ procedure: 'commissorium', id }];
}

/** Makes sure that a commissorium is approved. @throws Refusal when it does not exist or is not */
export function assertApproved(id: string, { run }: Pick<Surroundings, 'run'>): void {
  const { value, context } = run<CommissoriumContext>({ procedure: 'commissorium', id });
  if (typeof value !== 'string' || !NOT_APPROVED.includes(value)) return;
  const message = `Kommissoriet »${context.title}« er ikke godkendt, så indsatsen kan ikke arbejde efter det.`;
  throw new Refusal('requirement-not-met', message);
}
