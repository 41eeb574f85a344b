import type { Surroundings } from '#engine/procedure.js';
import { Refusal } from '#engine/refusal.js';
import type { AgreementContext } from './agreement/context.js';

/** The tovholderfunktion that owns an agreement. @throws Refusal when it does not exist or nobody owns it */
export function ownerOf({ run }: Surroundings, id: string): string {
  const { tovholderfunktion, title } = run<AgreementContext>({ procedure: 'agreement', id }).context;
  if (tovholderfunktion !== undefined) return tovholderfunktion;
  const message = `»${title}« har ingen tovholderfunktion, så ingen kan vurdere behovet. Bed sekretariatet vælge en.`;
  throw new Refusal('requirement-not-met', message);
}
