import { Badge } from '../../parts/badge.js';
import { Section } from '../../parts/section.js';
import { effective } from '../../words/dates.js';
import type { EscalationView, Resolution, Side } from './escalation-view.js';

/** What the two sides hold, beside each other; on a phone the one that raised it comes first. */
export function Positions({ positions }: { readonly positions: readonly Side[] }) {
  const inOrder = positions.toSorted((one, other) => Number(other.raisedIt) - Number(one.raisedIt));
  return (
    <Section title="De to holdninger">
      <div className="two-sides">
        {inOrder.map(({ side, sideTitle, raisedIt, position, missing }) => (
          <section key={side} aria-label={sideTitle} className="one-side">
            <h3>
              {sideTitle} {raisedIt && <Badge>Rejste sagen</Badge>}
            </h3>
            {position === undefined ? <p className="quiet">{missing}</p> : <p className="as-written">{position}</p>}
          </section>
        ))}
      </div>
    </Section>
  );
}

/** What has been decided so far, and what it ended with. */
export function Resolutions({ view }: { readonly view: EscalationView }) {
  const { resolutions = [], settlement, climbed, referral, advice } = view;
  return (
    <>
      {settlement === undefined && resolutions.length > 0 && (
        <Section title="Hvad der er afgjort indtil nu">
          {resolutions.map((one) => (
            <section key={one.side} className="one-side" aria-label={`${one.sideTitle} har afgjort`}>
              <h3>{one.sideTitle} har afgjort</h3>
              <Words resolution={one} />
            </section>
          ))}
        </Section>
      )}
      {climbed && settlement === undefined && (
        <Section title="Hvorfor sagen er sendt videre">
          <p>
            {climbed.causeTitle}.{climbed.reason && ` ${climbed.reason}`}
          </p>
          {referral && (
            <p>
              Styregruppen sendte det politiske videre den {effective(referral.meetingOn)}: {referral.political}
            </p>
          )}
        </Section>
      )}
      {settlement && (
        <Section title="Afgørelsen">
          <Words resolution={settlement} />
          <p className="quiet small">
            {settlement.byTitle}. Gælder fra {effective(settlement.on)}.
          </p>
        </Section>
      )}
      {advice && (
        <Section title="Rådet">
          <p className="as-written">{advice.advice}</p>
        </Section>
      )}
    </>
  );
}

function Words({ resolution: { resolution, reason, scopeTitle } }: { readonly resolution: Resolution }) {
  return (
    <>
      <p className="as-written resolution">{resolution}</p>
      <p>
        <strong>Begrundelse:</strong> {reason}
      </p>
      <p>
        <strong>Rækkevidde:</strong> {scopeTitle}
      </p>
    </>
  );
}
