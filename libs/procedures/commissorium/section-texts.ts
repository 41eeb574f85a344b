import type { TextDeclaration } from '#engine/text-declaration.js';
import { type WriteSection, templateSections } from './commands.js';

/** A commissorium's sections, each a text of its own; approved once members can be nominated. */
export const texts: TextDeclaration = {
  written: {
    SectionWritten: ({ section, text }: WriteSection) => [{ of: section, title: templateSections[section], text }],
  },
  approvedIn: ['nomination', 'active'],
};
