import type { Run, RunEvent } from '../../api/types.js';
import { SideAnswers, SideAwaited, awaitedOfSide } from '../../run/side-answers.js';
import { type CommissoriumView, sideNames } from './commissorium-view.js';

interface ConsentsProps {
  readonly run: Run;
  readonly view: CommissoriumView;
  readonly events: readonly RunEvent[];
}

const acts: Readonly<Record<string, string>> = {
  CommissoriumQualified: 'Kontaktdirektøren har sagt god for kommissoriet',
  CommissoriumApprovedByChair: 'Formanden har godkendt',
  CommissoriumReturned: 'Har sendt kommissoriet tilbage',
};

/**
 * What each side has said to the commissorium, draft by draft, whom it waits for, and the remarks it came back with.
 */
export function Consents({ run, view, events }: ConsentsProps) {
  return (
    <>
      <div className="side-by-side">
        {(['municipal', 'regional'] as const).map((side) => {
          const given = events.filter(({ type, metadata }) => type in acts && metadata.mandate.side === side);
          const awaited = awaitedOfSide(run, side);
          return (
            <section className="one-side" key={side} aria-label={sideNames[side]}>
              <h3>{sideNames[side]}</h3>
              {given.length === 0 && awaited.length === 0 && <p className="quiet">Er ikke blevet spurgt endnu.</p>}
              <SideAnswers
                events={given}
                textOf={(event) => `${acts[event.type]} (udkast ${draftAt(events, event)})`}
              />
              <SideAwaited steps={awaited} />
            </section>
          );
        })}
      </div>
      {view.remarks.length > 0 && (
        <>
          <h3>Bemærkninger, det kom tilbage med</h3>
          <ul>
            {view.remarks.map(({ draft, remarks }, at) => (
              <li key={at}>
                Udkast {draft}: {remarks}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** Which draft an answer was to: it is counted up each time the commissorium comes back to be written. */
function draftAt(events: readonly RunEvent[], { revision }: RunEvent): number {
  const back = events.filter(
    ({ from, to, ...event }) =>
      event.revision < revision &&
      to.keys.includes('drafting') &&
      !from.keys.includes('drafting') &&
      event.revision > 0,
  );
  return back.length + 1;
}
