import { deviationId } from '#procedures/deviation-id.js';
import type { DeviationContext } from '#procedures/deviation/context.js';
import { type Certainty, type DeviationClass, type Found, type Rule, certainties, classes } from './rule.js';
import { whenText } from './when.js';

/** A deviation from the model: where, by which rule, how sure, and whether a body has accepted it. */
export interface Deviation {
  /** Id of the `deviation` run in which it is answered; the same finding always has the same. */
  readonly id: string;
  readonly procedure: string;
  readonly run: string;
  /** Danish: what the run is called. */
  readonly label: string;
  readonly rule: string;
  readonly ruleTitle: string;
  readonly class: DeviationClass;
  readonly classTitle: string;
  readonly certainty: Certainty;
  readonly certaintyTitle: string;
  readonly when: string;
  readonly whenText: string;
  /** Revisions in the run. */
  readonly steps: readonly number[];
  readonly place: string;
  /** Danish. */
  readonly text: string;
  readonly status: 'open' | 'accepted';
  readonly acceptance?: NonNullable<DeviationContext['acceptance']> & { readonly bodyName: string };
  readonly remarks: DeviationContext['remarks'];
}

/** The run a finding was made in. */
export interface Place {
  readonly procedure: string;
  readonly run: string;
  readonly label: string;
}

/** A finding as it is listed, with what has been said of it. */
export function deviationOf(
  { procedure, run, label }: Place,
  rule: Rule,
  found: Found,
  said: { readonly context?: DeviationContext | undefined; readonly nameOf: (body: string) => string },
): Deviation {
  const { place, steps, when, certainty, text } = found;
  const acceptance = said.context?.acceptance;
  return {
    id: deviationId({ procedure, run, rule: rule.id, place }),
    procedure,
    run,
    label,
    rule: rule.id,
    ruleTitle: rule.title,
    class: rule.class,
    classTitle: classes[rule.class],
    certainty,
    certaintyTitle: certainties[certainty],
    when,
    whenText: whenText(when),
    steps,
    place,
    text,
    status: acceptance ? 'accepted' : 'open',
    ...(acceptance && { acceptance: { ...acceptance, bodyName: said.nameOf(acceptance.body) } }),
    remarks: said.context?.remarks ?? [],
  };
}
