import type { ReactNode } from 'react';
import type { Deviation, Deviations } from '../../../api/proof-types.js';
import { Badge } from '../../../parts/badge.js';
import { Link, runHref } from '../../../parts/link.js';
import { capital } from '../../../words/danish.js';
import { effective, moment } from '../../../words/dates.js';
import type { Names } from '../../../parts/names.js';
import { replayHref, withNames } from '../names.js';
import { classWords } from '../words.js';
import { Answer } from './answer.js';

interface DeviationCardProps {
  readonly deviation: Deviation;
  readonly rule: Deviations['rules'][number] | undefined;
  readonly names: Names;
}

/** One deviation: what it is, how much it matters, how sure it is, and what has been said of it. */
export function DeviationCard({ deviation, rule, names }: DeviationCardProps) {
  const { procedure, run, label, ruleTitle, class: weight, certaintyTitle, whenText, steps, status, text } = deviation;
  const { title, meaning, kind } = classWords[weight];
  return (
    <article aria-label={`${ruleTitle}: ${label}`}>
      <h2>{ruleTitle}</h2>
      <p className="badges">
        <Badge kind={kind}>{title}</Badge>{' '}
        <Badge kind={status === 'open' ? 'warning' : 'success'}>{status === 'open' ? 'Åben' : 'Accepteret'}</Badge>
      </p>
      <p>{withNames(text, names)}</p>
      <dl className="known">
        <Row label="Forløb">
          <Link href={runHref(procedure, run)}>{label}</Link>
        </Row>
        <Row label="Hvornår">{capital(whenText)}</Row>
        <Row label="Hvor sikkert">{certaintyTitle}</Row>
        <Row label="Hvad det betyder">{meaning}</Row>
        <Row label="Hvor det ses">
          {steps.map((step, at) => (
            <span key={step}>
              {at > 0 && ', '}
              <Link href={replayHref(procedure, run, step + 1)}>Skridt {step + 1}</Link>
            </span>
          ))}
        </Row>
        {rule && <Row label="Reglen">{`${rule.description} Kilde: ${rule.source}.`}</Row>}
        {deviation.acceptance && (
          <Row label="Accepteret af">
            {deviation.acceptance.bodyName}
            {deviation.acceptance.decidedOn && `, ${effective(deviation.acceptance.decidedOn)}`}: »
            {deviation.acceptance.reason}«
          </Row>
        )}
        {deviation.remarks.map(({ at, seatTitle, remark }) => (
          <Row key={at} label={`Bemærkning, ${moment(at)}`}>
            {seatTitle}: »{withNames(remark, names)}«
          </Row>
        ))}
      </dl>
      <Answer deviation={deviation} />
    </article>
  );
}

function Row({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
