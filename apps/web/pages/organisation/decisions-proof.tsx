import '../../styles/proof.css';
import { useId, useState } from 'react';
import { Section } from '../../parts/section.js';
import { useSession } from '../../shell/session.js';
import { isoDay } from '../../words/dates.js';
import { BundleButton } from '../proof/bundle-button.js';

/** Lets an auditor take away the proof of what a body has decided in a period; nothing for others. */
export function DecisionsProof({ body }: { readonly body: string }) {
  const { seat } = useSession();
  const [today] = useState(() => isoDay(Date.now()));
  const [from, setFrom] = useState(`${today.slice(0, 4)}-01-01`);
  const [to, setTo] = useState(today);
  if (seat?.function !== 'auditor') return null;
  return (
    <Section title="Bevis for organets beslutninger">
      <p>
        Bevispakken indeholder det, organet har besluttet i perioden, og kan kontrolleres af andre uden adgang til
        systemet.
      </p>
      <div className="filter-bar d-print-none" role="group" aria-label="Periode">
        <Day label="Fra og med" value={from} onChange={setFrom} />
        <Day label="Til og med" value={to} onChange={setTo} />
      </div>
      <BundleButton key={`${from}/${to}`} of={{ body, from, to }} text="Hent bevispakke for perioden" />
    </Section>
  );
}

interface DayProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (day: string) => void;
}

function Day({ label, value, onChange }: DayProps) {
  const id = useId();
  return (
    <div className="form-group">
      <label className="form-label" htmlFor={id}>
        {label}
      </label>
      <input
        className="form-input"
        type="date"
        id={id}
        value={value}
        onChange={({ target }) => onChange(target.value)}
        required
      />
    </div>
  );
}
