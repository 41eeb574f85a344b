import type { RunEvent } from '../api/types.js';
import { PersonName } from '../parts/person-name.js';

/** The person in the seat; nobody where the product acted by itself. */
export function Actor({ person, onBehalfOf }: RunEvent['metadata']['actor']) {
  if (person === 'system') return null;
  if (onBehalfOf === undefined) {
    return (
      <>
        {' '}
        (<PersonName id={person} />)
      </>
    );
  }
  return (
    <>
      {' '}
      ved stedfortræderen <PersonName id={person} /> på vegne af <PersonName id={onBehalfOf} />
    </>
  );
}

/** The seat that did something, with the person in it; nothing while that is not known. */
export function WhoDid({ event }: { readonly event: RunEvent | undefined }) {
  if (event === undefined) return null;
  return (
    <>
      {event.who}
      <Actor {...event.metadata.actor} />
    </>
  );
}
