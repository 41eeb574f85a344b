import { Icon } from '../../parts/icon.js';
import { Deadline } from '../../parts/deadline.js';

/** What happens by itself, and when; without a moment it waits for people. */
export interface IfNothing {
  readonly text: string;
  readonly at?: string;
}

/** What a busy reader must know first: what silence leads to, and by when. */
export function Silence({ ifNothing: { text, at }, mine }: { readonly ifNothing: IfNothing; readonly mine: boolean }) {
  return (
    <div className="silence">
      <Icon name="warning" />
      <div>
        <p>
          <strong>{mine ? 'Hvis du ikke gør noget:' : 'Hvis ingen gør noget:'}</strong> {text}
        </p>
        {at && (
          <p>
            <strong>Frist:</strong> <Deadline dueAt={at} />
          </p>
        )}
      </div>
    </div>
  );
}
