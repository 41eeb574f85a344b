import type { ReplayStep } from '../../../api/proof-types.js';
import { capital, listed } from '../../../words/danish.js';
import type { Names } from '../../../parts/names.js';
import { withNames } from '../names.js';

type Who = NonNullable<ReplayStep['who']>;

/** Who did it, in which seat, on whose behalf, and the rule that gave the right. */
export function WhoActed({ who, names }: { readonly who: Who; readonly names: Names }) {
  const {
    person,
    system,
    seatTitle,
    functionTitle,
    bodyName,
    sideTitle,
    onBehalfOf,
    ruleText,
    rule,
    inPlaceOf = [],
  } = who;
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['Person', system ? 'Systemet; ingen person' : withNames(person, names)],
    ['Post', seatTitle],
    ['Funktion', capital([functionTitle, sideTitle?.toLowerCase()].filter(Boolean).join(', '))],
    ['Organ', bodyName],
    ['På vegne af', onBehalfOf && `${withNames(onBehalfOf, names)}, som stedfortræder`],
    ['I stedet for', inPlaceOf.length > 0 ? listed(inPlaceOf.map(({ name }) => name)) : undefined],
    ['Mandat', ruleText ?? rule],
  ];
  return (
    <dl className="known">
      {rows.map(([label, text]) =>
        text ? (
          <div key={label} className="known-large">
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}
