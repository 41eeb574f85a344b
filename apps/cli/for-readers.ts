import type { Persons } from '#persons/persons.js';
import type { Answer } from './answer.js';

/**
 * An answer as a person may read it: protected texts say what was written or that it has been erased, and the names of
 * those whose ids are in it are told. Without the persons of the folder the answer stays as it is.
 */
export async function forReaders(answer: Answer, persons: Persons | undefined, asJson: boolean): Promise<Answer> {
  if (persons === undefined) return answer;
  const { json, text, ...rest } = answer;
  if (asJson) {
    const shown = await persons.reveal(json);
    const { names } = await persons.mentioned(shown);
    const named = Object.keys(names).length > 0 && !('names' in shown);
    return { ...rest, json: named ? { ...shown, names } : shown, text };
  }
  const blocks = [...(await persons.reveal(text()))];
  const lines = Object.entries((await persons.mentioned(blocks)).names).map(nameLine);
  if (lines.length > 0) blocks.push(`${blocks.pop()!}\n\n${['Personer:', ...lines].join('\n')}`);
  return { ...rest, json, text: () => blocks };
}

function nameLine([id, name]: readonly [string, string]): string {
  return `  ${id}: ${name}`;
}
