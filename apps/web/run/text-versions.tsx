import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type TextVersion, textsQuery } from '../api/text-queries.js';
import type { RunEvent } from '../api/types.js';
import { Badge } from '../parts/badge.js';
import { Choice } from '../parts/choice.js';
import { ChooseTwo } from '../parts/choose-two.js';
import { Loaded } from '../parts/loaded.js';
import { moment } from '../words/dates.js';
import { WhoDid } from './actor.js';
import { Difference } from './difference.js';

interface TextVersionsProps {
  readonly procedure: string;
  readonly id: string;
  readonly revision: number;
  /** Those of the run: they know who wrote a version. */
  readonly events: readonly RunEvent[];
  /** What is said before the first version. */
  readonly none: string;
}

/** A run's texts in all their versions: the newest to be read, and what changed between any two. */
export function TextVersions({ procedure, id, revision, events, none }: TextVersionsProps) {
  const texts = useQuery(textsQuery(procedure, id, revision));
  const [chosen, setChosen] = useState<string>();
  return (
    <Loaded query={texts} what="Henter teksterne">
      {(all) => {
        const names = new Map(all.map(({ of, title }) => [of, title]));
        const of = chosen ?? all.at(-1)?.of;
        const versions = all.filter((one) => one.of === of);
        if (versions.length === 0) return <p className="quiet">{none}</p>;
        return (
          <>
            {names.size > 1 && (
              <Choice
                label="Tekst"
                options={[...names].map(([value, text]) => ({ value, text }))}
                value={of!}
                onChoose={setChosen}
              />
            )}
            <Versions key={`${of} ${versions.length}`} {...{ procedure, id, versions, events }} />
          </>
        );
      }}
    </Loaded>
  );
}

interface VersionsProps extends Pick<TextVersionsProps, 'procedure' | 'id' | 'events'> {
  readonly versions: readonly TextVersion[];
}

function Versions({ procedure, id, versions, events }: VersionsProps) {
  const newest = versions.at(-1)!;
  const [{ from, to }, choose] = useState({ from: versions.at(-2)?.number, to: newest.number });
  const shown = versions.find(({ number }) => number === to) ?? newest;
  const options = versions.map(({ number, version }) => ({ value: String(number), text: `Version ${version}` }));
  return (
    <>
      <ol className="unstyled-list no-max-width versions" reversed>
        {versions.toReversed().map((version) => (
          <li key={version.number}>
            <strong>Version {version.version}</strong> {version.current && <Badge kind="info">Nyeste</Badge>}{' '}
            {version.approved && <Badge kind="success">Godkendt</Badge>}
            <br />
            <span className="quiet small">
              {moment(version.at)} · <WhoDid event={events.find((event) => event.revision === version.revision)} />
            </span>
          </li>
        ))}
      </ol>
      {versions.length > 1 && (
        <ChooseTwo
          className="compared"
          labels={['Sammenlign', 'med']}
          none="Ingen: vis kun teksten"
          {...{ options, from, to }}
          onChoose={(one, other) => choose({ from: one, to: other })}
        />
      )}
      {from !== undefined && from !== to ? (
        <Difference {...{ procedure, id, from, to }} />
      ) : (
        <p className="written-text">{shown.text}</p>
      )}
      <p className="quiet small hash">
        Fingeraftryk (SHA-256) af version {shown.version}: {shown.sha256}
      </p>
    </>
  );
}
