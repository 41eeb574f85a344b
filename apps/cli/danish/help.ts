import { type Command, Help, type HelpConfiguration } from 'commander';

const headings: Readonly<Record<string, string>> = {
  'Usage:': 'Brug:',
  'Arguments:': 'Argumenter:',
  'Options:': 'Valg:',
  'Commands:': 'Kommandoer:',
};

const plain = new Help();

/** Commander's help in Danish. */
export const danishHelp: HelpConfiguration = {
  styleTitle: (title) => headings[title] ?? title,
  commandUsage: (command: Command) => danish(plain.commandUsage(command)),
  subcommandTerm: (command: Command) => danish(plain.subcommandTerm(command)),
};

function danish(usage: string): string {
  return usage.replace('[options]', '[valg]').replace('[command]', '<kommando>');
}
