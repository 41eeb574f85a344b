import { type Rule, certaintyOf } from '../rule.js';
import { type Yes, bothSidesNeeded } from '../trace.js';
import { whenOf, whenText } from '../when.js';

/** Where both sides decide, both have said yes, by two different people. */
export const missingSide: Rule = {
  id: 'missing-side',
  title: 'Den ene side mangler',
  description: 'Et trin, som begge sider skal sige ja til, er taget uden den ene, eller af samme person for begge.',
  source: 'Modellen for revidering: begge sider, ved to forskellige personer',
  class: 'serious',
  procedures: ['revision', 'commissorium', 'writtenApproval'],
  judge({ event, left, trace }) {
    const step = bothSidesNeeded.find(([state, type]) => type === event.type && left.has(state));
    if (step === undefined) return [];
    const [state, type] = step;
    const since = trace.entered.get(state)?.revision ?? 0;
    const yeses = trace.yeses.filter((yes) => yes.type === type && yes.revision >= since);
    const problem = problemWith(yeses);
    if (problem === undefined) return [];
    const when = whenOf(event.metadata);
    return [
      {
        place: String(event.revision),
        steps: [...new Set([...yeses.map(({ revision }) => revision), event.revision])],
        when,
        certainty: certaintyOf(event.metadata.source),
        text: `Trinnet blev taget ${whenText(when)}, men ${problem}.`,
      },
    ];
  },
};

function problemWith(yeses: readonly Yes[]): string | undefined {
  const [municipal, regional] = [yeses.filter(of('municipal')), yeses.filter(of('regional'))];
  if (municipal.length === 0) return 'kommunernes ja mangler';
  if (regional.length === 0) return 'regionens ja mangler';
  const apart = municipal.some((one) =>
    regional.some((other) => one.persons.every((person) => !other.persons.includes(person))),
  );
  return apart ? undefined : 'det er samme person, der har sagt ja for begge sider';
}

function of(side: Yes['side']): (yes: Yes) => boolean {
  return (yes) => yes.side === side;
}
