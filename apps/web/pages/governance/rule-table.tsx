import type { ModelVersionInWords } from '../../api/overview-types.js';
import { Badge } from '../../parts/badge.js';
import { type Column, Table } from '../../parts/table.js';
import { capital } from '../../words/danish.js';

type Rule = ModelVersionInWords['rules'][number];

/** The rules of a version in words, with how each came to hold. */
export function RuleTable({ version }: { readonly version: ModelVersionInWords }) {
  const columns: readonly Column<Rule>[] = [
    { heading: 'Regel', names: true, cell: ({ label }) => label },
    { heading: 'Hvad der gælder', cell: ({ text }) => <Steps text={capital(text)} /> },
    { heading: 'Grundlag', cell: ({ basis, basisTitle }) => <Basis basis={basis} title={capital(basisTitle)} /> },
    { heading: 'Kilde', cell: ({ basis }) => sourceOf(basis, version) },
  ];
  return (
    <Table
      caption={`Reglerne i version ${version.number}`}
      columns={columns}
      rows={version.rules}
      keyOf={({ rule }) => rule}
      empty={<p>Versionen har ingen regler.</p>}
    />
  );
}

/** A way to approval is told as steps below each other. */
export function Steps({ text }: { readonly text: string }) {
  const steps = text.split(/; (?=\d+\) )/);
  if (steps.length === 1) return text;
  return (
    <ol>
      {steps.map((step) => (
        <li key={step}>{capital(step.replace(/^\d+\) /, ''))}</li>
      ))}
    </ol>
  );
}

function Basis({ basis, title }: { readonly basis: string; readonly title: string }) {
  if (basis === 'stated') return title;
  return basis === 'toConfirm' ? <Badge kind="warning">{title}</Badge> : <Badge kind="info">Antaget</Badge>;
}

/** Only what the decision says rests on it; the rest is how things are done until somebody vouches for it. */
function sourceOf(basis: string, { decidedBy }: ModelVersionInWords): string {
  if (basis === 'stated') return decidedBy;
  return basis === 'toConfirm'
    ? 'Sekretariatets praksis; intet dokument siger det'
    : 'Versionen nævner det ikke; systemets standard';
}
