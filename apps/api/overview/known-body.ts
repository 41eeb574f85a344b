import type { OrganisationState } from '#organisation/organisation.js';

/** A body by its id and what it is called now. */
export interface KnownBody {
  readonly id: string;
  readonly name: string;
}

/** A body as overviews name it; one there is no record of by its id. */
export function knownBody({ bodies }: Pick<OrganisationState, 'bodies'>, id: string): KnownBody {
  return { id, name: bodies.get(id)?.name ?? id };
}
