import { useQuery } from '@tanstack/react-query';
import { type TextVersion, textsQuery } from '../../api/text-queries.js';
import { Loaded } from '../../parts/loaded.js';
import { Difference } from '../../run/difference.js';
import { shortDay } from '../../words/dates.js';

interface TextsProps {
  readonly procedure: string;
  readonly id: string;
  readonly revision: number;
}

/** The texts as they stand, each with what it changed in the version before it. */
export function TextsToApprove({ procedure, id, revision }: TextsProps) {
  const texts = useQuery(textsQuery(procedure, id, revision));
  return (
    <Loaded query={texts} what="Henter teksten">
      {(all) => {
        const current = all.filter((version) => version.current);
        if (current.length === 0) return <p className="quiet">Systemet har ikke teksten til sagen.</p>;
        return current.map((version) => {
          const before = all.findLast((one) => one.of === version.of && one.version === version.version - 1);
          return <Text key={version.of} {...{ procedure, id, version, before }} />;
        });
      }}
    </Loaded>
  );
}

interface TextProps {
  readonly procedure: string;
  readonly id: string;
  readonly version: TextVersion;
  readonly before: TextVersion | undefined;
}

function Text({ procedure, id, version, before }: TextProps) {
  const { title, text, at } = version;
  return (
    <section className="text-version" aria-label={title}>
      <h3>{title}</h3>
      <p className="quiet small">
        Version {version.version} af {shortDay(at)}
      </p>
      <p className="as-written">{text}</p>
      {before && (
        <details className="details">
          <summary className="details-summary">
            Se, hvad der er ændret siden version {before.version}
            <span className="sr-only"> af {title}</span>
          </summary>
          <div className="details-text">
            <Difference {...{ procedure, id, from: before.number, to: version.number }} />
          </div>
        </details>
      )}
    </section>
  );
}
