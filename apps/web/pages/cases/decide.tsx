import { useState } from 'react';
import type { Accepted, Offer, Run } from '../../api/types.js';
import { CommandForm } from '../../forms/command-form.js';
import { dropDraft, readDraft } from '../../forms/draft.js';
import { Alert } from '../../parts/alert.js';
import { ProblemAlert } from '../../parts/problem-alert.js';
import { ActionButton } from '../../run/action-button.js';
import { StandInMark } from '../../shell/stand-in.js';
import { useSession } from '../../shell/session.js';
import type { MyCases } from '../../run/my-cases.js';

interface DecideProps {
  readonly run: Run;
  readonly cases: MyCases;
  readonly done: Accepted | undefined;
  readonly suggestions?: readonly { readonly text: string; readonly fills: object }[];
  readonly initial?: { readonly [command: string]: object };
  readonly onDone: (accepted: Accepted) => void;
}

/** The answer: the awaited way of giving it is open, the others are one press away. */
export function Decide({ run, cases, done, suggestions, initial, onDone }: DecideProps) {
  const { chooseSeat } = useSession();
  const [chosen, setChosen] = useState<string>();
  const { here, elsewhere, problem } = cases;
  if (problem !== undefined) return <ProblemAlert error={problem} />;
  const [other] = elsewhere;
  if (here === undefined) {
    if (done || other === undefined) return <p>{done ? 'Du har svaret.' : 'Sagen venter ikke på et svar fra dig.'}</p>;
    return (
      <>
        <p>
          Sagen venter på dig i en anden post: {other.seatTitle}
          {other.onBehalfOf && ', som du er stedfortræder i'}.
        </p>
        <button type="button" className="button button-primary" onClick={() => chooseSeat(other.seat)}>
          {other.onBehalfOf ? 'Svar som stedfortræder' : 'Svar i den post'}
        </button>
      </>
    );
  }
  const { commands = [] } = run;
  const ways = here.commands.flatMap((name) => commands.find((offer) => offer.command === name && offer.allowed) ?? []);
  const open = chosen ?? ways[0]?.command;
  return (
    <>
      <StandInMark brief />
      {here.reasons.length > 0 && (
        <Alert kind="warning" heading="Du kan ikke selv svare i denne sag">
          {here.reasons.join(' ')}
        </Alert>
      )}
      <ul className="unstyled-list no-max-width actions d-print-none">
        {ways.map((offer) => (
          <li key={offer.command}>
            <ActionButton
              command={offer}
              open={open === offer.command}
              onToggle={() => setChosen(open === offer.command ? '' : offer.command)}
            />
            {open === offer.command && (
              <Way {...{ run, offer, onDone }} initial={initial?.[offer.command]} suggestions={suggestions ?? []} />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

interface WayProps {
  readonly run: Run;
  readonly offer: Offer;
  readonly initial: object | undefined;
  readonly suggestions: NonNullable<DecideProps['suggestions']>;
  readonly onDone: (accepted: Accepted) => void;
}

/** A way of answering, as a form; what has been said already can be taken over with one press. */
function Way({ run: { procedure, id, revision }, offer, initial, suggestions, onDone }: WayProps) {
  const [filled, setFilled] = useState({ round: 0, with: initial });
  const place = `${procedure}/${id}/${offer.command}`;
  const takeOver = (fills: object): void => {
    const typed = readDraft(place)?.value as object | undefined;
    dropDraft(place);
    setFilled({ round: filled.round + 1, with: { ...initial, ...typed, ...fills } });
  };
  return (
    <>
      {offer.command === 'GiveResolution' && suggestions.length > 0 && (
        <div className="take-over">
          <span>Udfyld med det, der allerede er sagt:</span>
          {suggestions.map(({ text, fills }) => (
            <button key={text} type="button" className="button button-secondary" onClick={() => takeOver(fills)}>
              {text}
            </button>
          ))}
        </div>
      )}
      <CommandForm
        key={filled.round}
        {...{ procedure, id, revision, onDone }}
        command={offer}
        {...(filled.with && { initial: filled.with })}
      />
    </>
  );
}
