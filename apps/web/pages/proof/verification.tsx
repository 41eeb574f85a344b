import { useQuery } from '@tanstack/react-query';
import { checkpointQuery } from '../../api/proof-queries.js';
import type { Checkpoint } from '../../api/proof-types.js';
import { Badge } from '../../parts/badge.js';
import { Loaded } from '../../parts/loaded.js';
import { Section } from '../../parts/section.js';
import { counted, listed } from '../../words/danish.js';
import { away, moment } from '../../words/dates.js';
import { BundleButton } from './bundle-button.js';

/** What has been signed, by whom, and what that proves. */
export function Verification() {
  const checkpoint = useQuery(checkpointQuery);
  return (
    <Section title="Loggens underskrift">
      <Loaded query={checkpoint} what="Henter det seneste kontrolpunkt">
        {(signed) => (
          <>
            <Signed checkpoint={signed} />
            <Bundle />
            <Meaning />
            <HowToVerify checkpoint={signed} />
          </>
        )}
      </Loaded>
    </Section>
  );
}

function Signed({ checkpoint }: { readonly checkpoint: Checkpoint }) {
  const { size, time, witnesses } = checkpoint;
  const signers = signersOf(checkpoint);
  return (
    <dl className="known">
      <div className="known-large">
        <dt>Seneste underskrift</dt>
        <dd>
          {moment(time)} ({away(time)}), over {counted(size, 'hændelse', 'hændelser')}
        </dd>
      </div>
      <div className="known-large">
        <dt>Vidner</dt>
        <dd>
          {witnesses.length === 0 ? (
            <>
              <Badge kind="warning">Ingen vidner</Badge> Kun systemet selv har underskrevet. Et vidne uden for systemet
              gør beviset stærkere.
            </>
          ) : (
            listed(
              witnesses.map(
                ({ name }) =>
                  `${name} (${signers.includes(name) ? 'har underskrevet' : 'har ikke underskrevet endnu'})`,
              ),
            )
          )}
        </dd>
      </div>
    </dl>
  );
}

/** Who has put their name to a checkpoint: each signature is a line that begins with a dash and a name. */
function signersOf({ note }: Checkpoint): string[] {
  return note.split('\n').flatMap((line) => /^— (\S+) /.exec(line)?.[1] ?? []);
}

function Meaning() {
  return (
    <>
      <h3>Hvad det beviser</h3>
      <ul>
        <li>
          Alle hændelser indgår i ét fælles fingeraftryk, som er underskrevet. Bliver blot én hændelse ændret, fjernet
          eller flyttet, passer fingeraftrykket ikke længere.
        </li>
        <li>Et vidne bekræfter, at loggen kun er vokset, siden vidnet sidst så den.</li>
      </ul>
      <h3>Hvad det ikke beviser</h3>
      <ul>
        <li>At det, nogen har skrevet, er rigtigt. Beviset viser, hvad der blev registreret, og hvornår.</li>
        <li>
          Uden vidner: at den, der både har data og nøgle, ikke har skrevet det hele om. Gem derfor selv et
          kontrolpunkt.
        </li>
      </ul>
    </>
  );
}

function Bundle() {
  return (
    <>
      <h3>Tag beviset med</h3>
      <p>
        En bevispakke kan kontrolleres af andre, uden adgang til systemet: læs rapporten i den, og kør programmet{' '}
        <code>verify.mjs</code>, som følger med. For et enkelt forløb hentes den nederst på forløbets side her under
        Revision og bevis. Hele loggen er for revisorer med adgang til lukket materiale, og at de læser det lukkede,
        registreres.
      </p>
      <BundleButton of={{ everything: true }} text="Hent bevispakke med hele loggen" />
    </>
  );
}

function HowToVerify({ checkpoint: { note, publicKey, root } }: { readonly checkpoint: Checkpoint }) {
  return (
    <details className="details">
      <summary className="details-summary">Kontrollér det selv</summary>
      <div className="details-text">
        <p>
          Den, der driver systemet, efterregner hele loggen med <code>npm run sporskifte -- verify</code>.
        </p>
        <p>Fingeraftryk: {<code className="hash">{root}</code>}</p>
        <p>
          Loggens offentlige nøgle: <code className="hash">{publicKey}</code>. Få den også bekræftet ad en anden vej,
          for eksempel på papir.
        </p>
        <p>Kontrolpunktet, som du kan gemme og senere holde loggen op imod:</p>
        <pre className="note">{note}</pre>
        <a
          className="button button-secondary"
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(note)}`}
          download="kontrolpunkt.txt"
        >
          Gem kontrolpunktet
        </a>
      </div>
    </details>
  );
}
