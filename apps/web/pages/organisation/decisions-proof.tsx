import '../../styles/proof.css';
import { useState } from 'react';
import { InputField } from '../../parts/input-field.js';
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
        <InputField
          label="Fra og med"
          type="date"
          value={from}
          onChange={({ target }) => setFrom(target.value)}
          required
        />
        <InputField label="Til og med" type="date" value={to} onChange={({ target }) => setTo(target.value)} required />
      </div>
      <BundleButton key={`${from}/${to}`} of={{ body, from, to }} text="Hent bevispakke for perioden" />
    </Section>
  );
}
