import { type KeyboardEvent, useId } from 'react';
import type { ReplayStep } from '../../../api/proof-types.js';
import { moment } from '../../../words/dates.js';
import { usePlaying } from './use-playing.js';

interface PlayerProps {
  readonly steps: readonly ReplayStep[];
  /** The step that is shown, from 0. */
  readonly at: number;
  readonly onStep: (step: number) => void;
}

/**
 * Goes forwards and backwards through a run: by the slider, the buttons, the arrow keys, Home and End, or by itself.
 */
export function Player({ steps, at, onStep }: PlayerProps) {
  const id = useId();
  const last = steps.length - 1;
  const { still, playing, pause, toggle } = usePlaying(at, last, onStep);
  const goTo = (step: number): void => {
    pause();
    if (step !== at && step >= 0 && step <= last) onStep(step);
  };
  const byKey = (event: KeyboardEvent): void => {
    // The slider has these keys itself.
    if (event.target instanceof HTMLInputElement || event.altKey || event.ctrlKey || event.metaKey) return;
    const step = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: last }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    goTo(step);
  };
  const { event } = steps[at]!;
  return (
    <div className="player d-print-none" role="group" aria-label="Afspilning" onKeyDown={byKey}>
      <label htmlFor={id} className="form-label">
        Tidslinje
      </label>
      <input
        id={id}
        type="range"
        className="player-slider"
        min={1}
        max={steps.length}
        step={1}
        value={at + 1}
        aria-valuetext={`Skridt ${at + 1} af ${steps.length}: ${event.title}, ${moment(event.recordedAt)}`}
        onChange={({ target }) => goTo(Number(target.value) - 1)}
      />
      <div className="player-buttons">
        <Step text="Første" disabled={at === 0} onPress={() => goTo(0)} />
        <Step text="Forrige" disabled={at === 0} onPress={() => goTo(at - 1)} />
        {!still && (
          <button type="button" className="button button-primary" onClick={toggle} disabled={last === 0}>
            {playing ? 'Pause' : 'Afspil'}
          </button>
        )}
        <Step text="Næste" disabled={at === last} onPress={() => goTo(at + 1)} />
        <Step text="Sidste" disabled={at === last} onPress={() => goTo(last)} />
      </div>
      <p className="quiet small">
        Brug også piletasterne, Home og End.
        {still && ' Automatisk afspilning er slået fra, fordi din computer beder om mindre bevægelse.'}
      </p>
    </div>
  );
}

/** Keeps the focus where there is nowhere to go, so that the arrow keys still work. */
function Step({
  text,
  disabled,
  onPress,
}: {
  readonly text: string;
  readonly disabled: boolean;
  readonly onPress: () => void;
}) {
  return (
    <button type="button" className="button button-secondary" aria-disabled={disabled} onClick={onPress}>
      {text}
    </button>
  );
}
