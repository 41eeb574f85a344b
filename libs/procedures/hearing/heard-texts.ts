import type { TextDeclaration, WrittenText } from '#engine/text-declaration.js';

interface Heard {
  readonly document?: string;
  readonly questions?: readonly string[];
}

const heard = ({ document, questions = [] }: Heard): readonly WrittenText[] => [
  ...(document === undefined ? [] : [{ of: 'document', title: 'Teksten i høring', text: document }]),
  ...(questions.length === 0
    ? []
    : [{ of: 'questions', title: 'Spørgsmål til parterne', text: questions.join('\n\n') }]),
];

/** What the parties are asked about. A hearing approves nothing. */
export const texts: TextDeclaration = {
  written: { HearingPrepared: heard, HearingBegun: heard, PreparationChanged: heard },
  approvedIn: [],
};
