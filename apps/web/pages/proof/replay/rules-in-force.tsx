import type { ReplayStep } from '../../../api/proof-types.js';

/** The versions that counted at a step: of the text, of the governance model, and of the procedure. */
export function RulesInForce({ step: { text, model, definition, definitionBefore } }: { readonly step: ReplayStep }) {
  return (
    <dl className="known">
      <div className="known-large">
        <dt>Tekst</dt>
        <dd>
          {text ? (
            <details className="details">
              <summary className="details-summary">
                Version {text.version}: {text.title}
              </summary>
              <div className="details-text">
                {text.parts.map((part) => (
                  <div key={part.title}>
                    <h3>{part.title}</h3>
                    <p className="as-written">{part.text}</p>
                  </div>
                ))}
              </div>
            </details>
          ) : (
            'Forløbet havde ingen tekst endnu.'
          )}
        </dd>
      </div>
      <div className="known-large">
        <dt>Styringsmodel</dt>
        <dd>{model ? model.text : 'Forløbet følger ingen styringsmodel.'}</dd>
      </div>
      {definition && (
        <div className="known-large">
          <dt>Systemets regelsæt for forløbet</dt>
          <dd>
            {definition.title}, version {definition.version}
            {definition.version === definition.newest ? ' (den nyeste)' : ` (den nyeste i dag er ${definition.newest})`}
            {definitionBefore && `. Flyttet fra version ${definitionBefore.version} i dette skridt`}
          </dd>
        </div>
      )}
    </dl>
  );
}
