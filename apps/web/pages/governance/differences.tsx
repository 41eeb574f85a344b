import type { FormEvent } from 'react';
import type { ModelVersionInWords } from '../../api/overview-types.js';
import { addressWith } from '../../parts/address.js';
import { Choice } from '../../parts/choice.js';
import { filledIn } from '../../parts/search-form.js';
import { type Column, Table } from '../../parts/table.js';
import { useAddresses } from '../../parts/use-addresses.js';
import type { PageProps } from '../../shell/page-route.js';
import { Steps } from './rule-table.js';

/** A rule that two versions, or a version and a proposal, have differently. */
export interface Difference {
  readonly rule: string;
  readonly label: string;
  readonly from: string;
  readonly to: string;
}

interface DifferencesProps {
  readonly versions: readonly ModelVersionInWords[];
  readonly search: PageProps['search'];
  readonly path: string;
}

/** What differs between two versions that are chosen; the last two, until others are. */
export function Differences({ versions, search, path }: DifferencesProps) {
  const addresses = useAddresses();
  if (versions.length < 2) {
    return <p className="empty">Der er kun én version. Når den næste er registreret, står forskellene her.</p>;
  }
  const numbered = (name: string, otherwise: ModelVersionInWords) =>
    versions.find(({ number }) => String(number) === search[name]) ?? otherwise;
  const [before, after] = [numbered('fra', versions.at(-2)!), numbered('til', versions.at(-1)!)];
  const options = versions.map(({ number, title }) => ({ value: String(number), text: `Version ${number}: ${title}` }));
  const submit = (event: FormEvent<HTMLFormElement>): void =>
    addresses.push(addressWith(path, { ...search, ...filledIn(event) }));
  return (
    <>
      <form className="filter-bar d-print-none" onSubmit={submit} key={`${before.number}-${after.number}`}>
        {(
          [
            ['fra', 'Fra', before],
            ['til', 'Til', after],
          ] as const
        ).map(([name, label, chosen]) => (
          <Choice key={name} name={name} label={label} options={options} value={String(chosen.number)} />
        ))}
        <button type="submit" className="button button-secondary">
          Sammenlign
        </button>
      </form>
      <DifferenceTable differences={between(before, after)} />
    </>
  );
}

const columns: readonly Column<Difference>[] = [
  { heading: 'Regel', names: true, cell: ({ label }) => label },
  { heading: 'Før', cell: ({ from }) => <Steps text={from} /> },
  { heading: 'Efter', cell: ({ to }) => <Steps text={to} /> },
];

/** Rules that differ, before and after. */
export function DifferenceTable({ differences }: { readonly differences: readonly Difference[] }) {
  return (
    <Table
      caption="Regler, der er forskellige"
      columns={columns}
      rows={differences}
      keyOf={({ rule }) => rule}
      empty={<p>Reglerne er ens.</p>}
    />
  );
}

function between(before: ModelVersionInWords, after: ModelVersionInWords): Difference[] {
  return before.rules.flatMap(({ rule, label, text }) => {
    const to = after.rules.find((one) => one.rule === rule)?.text ?? '';
    return to === text ? [] : [{ rule, label, from: text, to }];
  });
}
