import { type FormEvent, useId, useState } from 'react';
import type { OrganisationOverview } from '../../api/overview-types.js';
import { addressWith } from '../../parts/address.js';
import { InputField } from '../../parts/input-field.js';
import { Link } from '../../parts/link.js';
import { filledIn } from '../../parts/search-form.js';
import { useAddresses } from '../../parts/use-addresses.js';
import { effective, isoDay } from '../../words/dates.js';

const PATH = '/organisation';
/** The years that the slider goes along. */
const YEARS = [2023, 2024, 2025, 2026, 2027] as const;
const [FIRST_YEAR] = YEARS;
const MONTHS = YEARS.length * 12;

interface DayChooserProps {
  readonly on: string;
  readonly changes: OrganisationOverview['changes'];
}

/** The day that is shown: as a date, along a slider of months, or from change to change. It stands in the address. */
export function DayChooser({ on, changes }: DayChooserProps) {
  const addresses = useAddresses();
  const id = useId();
  const [today] = useState(() => isoDay(Date.now()));
  const [month, setMonth] = useState<number>();
  const show = (day: string): void => {
    setMonth(undefined);
    addresses.push(addressWith(PATH, { dag: day }));
  };
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    const { dag = '' } = filledIn(event);
    if (dag !== '') show(dag);
  };
  const at = month ?? monthOf(on);
  const slid = month === undefined ? on : dayOf(month);
  const earlier = changes.findLast((change) => change.on < on);
  const later = changes.find((change) => change.on > on);
  return (
    <form className="day-chooser filter-bar d-print-none" onSubmit={submit}>
      <InputField label="Dag" type="date" name="dag" key={on} defaultValue={on} required />
      <button type="submit" className="button button-secondary">
        Vis
      </button>
      <div className="form-group slider">
        <label className="form-label" htmlFor={id}>
          Eller træk: {effective(slid)}
        </label>
        <input
          type="range"
          id={id}
          min={0}
          max={MONTHS - 1}
          value={Math.min(MONTHS - 1, Math.max(0, at))}
          aria-valuetext={effective(slid)}
          onChange={(event) => setMonth(Number(event.target.value))}
          onPointerUp={() => month !== undefined && show(dayOf(month))}
          onKeyUp={() => month !== undefined && show(dayOf(month))}
        />
        <span className="slider-years quiet small" aria-hidden="true">
          {YEARS.map((year) => (
            <span key={year}>{year}</span>
          ))}
        </span>
      </div>
      <p className="day-links">
        {earlier && <Link href={addressWith(PATH, { dag: earlier.on })}>Forrige ændring: {effective(earlier.on)}</Link>}
        {later && <Link href={addressWith(PATH, { dag: later.on })}>Næste ændring: {effective(later.on)}</Link>}
        {on !== today && <Link href={PATH}>I dag</Link>}
        {on !== '2027-01-01' && <Link href={addressWith(PATH, { dag: '2027-01-01' })}>Skiftet 1. januar 2027</Link>}
      </p>
    </form>
  );
}

/** How many months after the slider's first a day is. */
function monthOf(day: string): number {
  const [year = FIRST_YEAR, month = 1] = day.split('-').map(Number);
  return (year - FIRST_YEAR) * 12 + month - 1;
}

/** The first day of a month of the slider. */
function dayOf(month: number): string {
  return `${FIRST_YEAR + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`;
}
