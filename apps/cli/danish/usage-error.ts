import type { CommanderError } from 'commander';

const HELP = 'Se, hvad der kan skrives, med --help.';

/** What commander found wrong with a command line, in Danish. */
export function usageText({ code, message }: CommanderError): string {
  const name = /'([^']*)'/.exec(message)?.[1] ?? '';
  const meant = /\(Did you mean (?:one of )?(.+?)\?\)/.exec(message)?.[1];
  const hint = meant ? ` Mente du ${meant}?` : '';
  const sentence = sentences[code]?.(name) ?? 'Kommandoen er ikke skrevet rigtigt.';
  return `${sentence}${hint} ${HELP}`;
}

const sentences: Readonly<Record<string, (name: string) => string>> = {
  'commander.unknownCommand': (name) => `Der er ingen kommando »${name}«.`,
  'commander.unknownOption': (name) => `Der er intet valg »${name}« til kommandoen.`,
  'commander.missingArgument': (name) => `Der mangler et argument: <${name}>.`,
  'commander.optionMissingArgument': (name) => `Der mangler en værdi efter ${name}.`,
  'commander.missingMandatoryOptionValue': (name) => `Der mangler et valg: ${name}.`,
  'commander.excessArguments': (name) => `Der er skrevet for meget efter »${name}«.`,
};
