import type { Run } from '../../api/types.js';
import { Section } from '../../parts/section.js';
import { moment } from '../../words/dates.js';

interface Known {
  readonly consents?: { readonly [side: string]: { readonly at: string; readonly onBehalfOf?: string } };
  readonly ruleInForce?: string;
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
      {tally && <p>{tally.inWords}</p>}
      {ruleInForce && <p className="quiet">{ruleInForce}</p>}
    </Section>
  );
}

function said(consent: NonNullable<Known['consents']>[string] | undefined): string {
  if (consent === undefined) return 'Har ikke svaret';
  return `Ja, ${moment(consent.at)}${consent.onBehalfOf === undefined ? '' : ' (ved stedfortræder)'}`;
}
