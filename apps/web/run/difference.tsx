import { useQuery } from '@tanstack/react-query';
import { differenceQuery } from '../api/text-queries.js';
import { Loaded } from '../parts/loaded.js';

interface DifferenceProps {
  readonly procedure: string;
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

const ways = {
  word: 'Sammenlignet ord for ord.',
  line: 'Teksterne er lange, så de er sammenlignet linje for linje.',
  whole: 'Teksterne er for forskellige til at blive sammenlignet: den ene står efter den anden.',
};

/** What one version changed in another: what came is underlined, what went is struck out, and both are said. */
export function Difference({ procedure, id, from, to }: DifferenceProps) {
  const difference = useQuery(differenceQuery(procedure, id, from, to));
  return (
    <Loaded query={difference} what="Sammenligner">
      {({ by, parts }) => (
        <>
          <p className="quiet small">
            {ways[by]}{' '}
            {parts.every(({ kind }) => kind === 'same')
              ? 'Der er ingen forskel.'
              : 'Understreget er kommet til, overstreget er gået ud.'}
          </p>
          <p className="written-text">
            {parts.map(({ kind, text }, at) => {
              if (kind === 'same') return <span key={at}>{text}</span>;
              const Mark = kind === 'added' ? 'ins' : 'del';
              return (
                <Mark key={at}>
                  <span className="sr-only">{kind === 'added' ? ' [tilføjet: ' : ' [slettet: '}</span>
                  {text}
                  <span className="sr-only">] </span>
                </Mark>
              );
            })}
          </p>
        </>
      )}
    </Loaded>
  );
}
