import { Icon } from '../parts/icon.js';
import { PersonName } from '../parts/person-name.js';
import { useSession } from './session.js';

/** Says for whom one acts, while one acts in a seat that is another's; nothing in one's own. */
export function StandInMark({ brief = false }: { readonly brief?: boolean }) {
  const { seat } = useSession();
  if (seat?.standsIn !== true) return null;
  return (
    <p className="stand-in">
      <Icon name="info" />
      <span>
        <strong>
          Du handler som stedfortræder for {seat.title} ({seat.onBehalfOf && <PersonName id={seat.onBehalfOf} />}).
        </strong>
        {!brief && ' Det, du gør, står i historikken som gjort af dig på den andens vegne.'}
      </span>
    </p>
  );
}

/** The same above every page. */
export function StandInBanner() {
  return (
    <div className="container" role="status">
      <StandInMark />
    </div>
  );
}
