import type { CarriedRules } from '../carried-rules.js';
import { mayChairApprove, writtenApprovalRules } from '../rule-values.js';

/** The rules a written approval carries, as its members read them before they answer. */
export function ruleText(rules: CarriedRules): string[] {
  const { answerDays, extensionDays, quorumPercent, majorityPercent, objectionsToMeeting } =
    writtenApprovalRules(rules);
  return [
    'Alle, der er medlem den dag, teksten sendes ud, bliver spurgt. Et svar kan ændres, så længe fristen løber.',
    `Fristen er ${days(answerDays)}, hvis der ikke sættes en anden.`,
    objectionsToMeeting === 1
      ? 'Én indsigelse, der står ved magt ved fristen, sender sagen til næste møde.'
      : `${objectionsToMeeting} indsigelser, der står ved magt ved fristen, sender sagen til næste møde.`,
    extensionDays === 0
      ? 'Fristen forlænges ikke.'
      : `Den, der ikke har svaret ved fristen, rykkes én gang, og fristen forlænges én gang: ${days(extensionDays)}.`,
    silenceText(rules),
    ...(quorumPercent === 0 ? [] : [`Mindst ${quorumPercent} % af medlemmerne skal have svaret.`]),
    `${majorityPercent === 100 ? 'Alle' : `Mindst ${majorityPercent} %`} skal sige ja. Den, der undlader at tage stilling, regnes ikke med.`,
    sourceText(rules),
  ];
}

function silenceText(rules: CarriedRules): string {
  switch (writtenApprovalRules(rules).silenceRule) {
    case 'consent':
      return 'Den, der stadig ikke har svaret, regnes for at samtykke.';
    case 'abstention':
      return 'Den, der stadig ikke har svaret, regnes ikke med.';
    case 'notConsent': {
      const who = mayChairApprove(rules, 'writtenApprovalAfterSilence') ? 'formandskabet' : 'næste møde';
      return `Tavshed er ikke samtykke. Mangler der så mange svar, at det ikke kan afgøres, afgør ${who} sagen.`;
    }
  }
}

function sourceText({ model, writtenApproval, toConfirm }: CarriedRules): string {
  if (writtenApproval === undefined)
    return `Styringsmodellens version ${model} siger intet om skriftlig godkendelse, så det er standardreglerne.`;
  const assumed = toConfirm?.includes('writtenApproval') ? '; reglerne er antaget og skal bekræftes' : '';
  return `Reglerne står i styringsmodellens version ${model}${assumed}.`;
}

function days(count: number): string {
  return count === 1 ? '1 dag' : `${count} dage`;
}
