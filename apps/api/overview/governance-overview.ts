import type { RecordedEvent } from '#engine/event.js';
import type { OrganisationState } from '#organisation/organisation.js';
import type { ModelVersion } from '#procedures/governance/model.js';
import { bases, rulesInWords } from '#procedures/governance/rule-words.js';
import { sourceText } from '#wording/source-text.js';
import { knownBody } from './known-body.js';

/**
 * Every version of the governance model with its rules in words, oldest first; `values` is what a proposal begins from.
 */
export function governanceOverview(
  events: readonly RecordedEvent[],
  organisation: OrganisationState,
  on: string,
): object {
  const adopted = events.filter(({ type }) => type === 'ModelAdopted');
  const versions = adopted.map(({ data }) => data as unknown as ModelVersion);
  const inForce = versions.findLast(({ validFrom }) => validFrom <= on)?.number;
  return {
    on,
    versions: adopted.map(({ metadata: { source, recordedAt } }, index) => {
      const { number, title, validFrom, decidedBy, rules } = versions[index]!;
      return {
        number,
        title,
        validFrom,
        decidedBy,
        recordedAt,
        inForce: number === inForce,
        ...(source && { source: sourceText(source) }),
        rules: rulesInWords(rules, (body) => knownBody(organisation, body).name).map((rule) => ({
          ...rule,
          basisTitle: bases[rule.basis],
        })),
        values: rules,
      };
    }),
  };
}
