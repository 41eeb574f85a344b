import { useQuery } from '@tanstack/react-query';
import { differenceQuery, textsQuery } from '../../api/case-queries.js';
import type { TextVersion } from '../../api/types.js';
import { Loaded } from '../../parts/loaded.js';
import { shortDay } from '../../words/dates.js';

interface TextsProps {
  readonly procedure: string;
  readonly id: string;
  readonly revision: number;
}

/** The texts as they stand, each with what it changed in the version before it. */
export function TextsToApprove({ procedure, id, revision }: TextsProps) {
  const texts = useQuery({ ...textsQuery(procedure, id, revision), placeholderData: (before) => before });
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

interface DifferenceProps {
  readonly procedure: string;
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

function Difference({ procedure, id, from, to }: DifferenceProps) {
  const parts = useQuery(differenceQuery(procedure, id, from, to));
  return (
    <Loaded query={parts} what="Sammenligner">
      {(all) => (
        <>
          <p className="quiet small">Understreget er kommet til, overstreget er gået ud.</p>
          <p className="as-written">
            {all.map(({ kind, text }, at) => {
              if (kind === 'added') {
                return (
                  <ins key={at}>
                    <span className="sr-only">Tilføjet: </span>
                    {text}
                  </ins>
                );
              }
              if (kind === 'removed') {
                return (
                  <del key={at}>
                    <span className="sr-only">Fjernet: </span>
                    {text}
                  </del>
                );
              }
              return <span key={at}>{text}</span>;
            })}
          </p>
        </>
      )}
    </Loaded>
  );
}
