import type { Run } from '../../api/types.js';
import { Section } from '../../parts/section.js';
import { moment } from '../../words/dates.js';

interface Known {
  readonly consents?: { readonly [side: string]: { readonly at: string; readonly onBehalfOf?: string } };
  readonly ruleInForce?: string | readonly string[];
  readonly tally?: { readonly inWords: string };
}

const sides = { municipal: 'Kommunerne', regional: 'Regionen' } as const;

/** Who has said yes until now, and by which rule answers are counted. */
export function Consents({ run }: { readonly run: Run }) {
  const { consents, ruleInForce, tally } = run.view as Known;
  if (consents === undefined && ruleInForce === undefined) return null;
  return (
    <Section title="Svar indtil nu">
      {consents && (
        <dl className="known">
          {Object.entries(sides).map(([side, sideTitle]) => (
            <div key={side}>
              <dt>{sideTitle}</dt>
              <dd>{said(consents[side])}</dd>
            </div>
          ))}
        </dl>
      )}
      {tally && <p>{tally.inWords}.</p>}
      {ruleInForce !== undefined && <Rules rules={[ruleInForce].flat()} />}
    </Section>
  );
}

/** One rule is read at once; several are there for those who want them. */
function Rules({ rules }: { readonly rules: readonly string[] }) {
  if (rules.length === 1) return <p className="quiet">{rules[0]}</p>;
  return (
    <details className="details">
      <summary className="details-summary">Se reglerne for optællingen</summary>
      <ul className="details-text">
        {rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
    </details>
  );
}

function said(consent: NonNullable<Known['consents']>[string] | undefined): string {
  if (consent === undefined) return 'Har ikke svaret';
  return `Ja, ${moment(consent.at)}${consent.onBehalfOf === undefined ? '' : ' (ved stedfortræder)'}`;
}
