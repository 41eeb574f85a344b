import { hash } from 'node:crypto';
import type { Block, Paper } from './paper.js';

/** The style of a page; it lies within it, so that the page needs nothing beside it. */
const STYLE = `
body { font: 1rem/1.5 system-ui, sans-serif; color: #1a1a1a; background: #fff; max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
h1, h2, h3 { line-height: 1.2 } h2 { margin-top: 2rem; border-top: 2px solid #1a1a1a; padding-top: .5rem }
code, dd, li, td, th { overflow-wrap: anywhere }
dl { display: grid; grid-template-columns: minmax(8rem, max-content) 1fr; gap: .25rem 1rem; margin: .5rem 0 }
dt { font-weight: 600 } dd { margin: 0; white-space: pre-wrap }
table { border-collapse: collapse; width: 100% } caption { text-align: left; font-weight: 600; padding: .25rem 0 }
th, td { border: 1px solid #767676; padding: .25rem .5rem; text-align: left; vertical-align: top } thead th { background: #f0f0f0 }
@media (max-width: 40rem) { dl { display: block } dt { margin-top: .5rem } .wide { overflow-x: auto } }
@media print { body { margin: 0; max-width: none; font-size: 10pt } h2, h3 { break-after: avoid } tr, dt { break-inside: avoid } thead { display: table-header-group } @page { size: A4; margin: 20mm } }`;

/** What a server must allow for the page to look as it should: its own style, by hash, and nothing else at all. */
export const PAGE_POLICY =
  `default-src 'none'; style-src 'sha256-${hash('sha256', STYLE, 'base64')}'; ` +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** A paper as one HTML page without script, for reading on a screen, aloud and on paper. */
export function htmlOf({ title, about, blocks }: Paper): string {
  return `<!doctype html>
<html lang="da">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<header><h1>${text(title)}</h1><p>${text(about)}</p></header>
<main>
${blocks.map(blockHtml).join('\n')}
</main>
</body>
</html>
`;
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${text(block.text)}</h${block.level}>`;
    case 'paragraph':
      return `<p>${text(block.text)}</p>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${text(item)}</li>`).join('')}</ul>`;
    case 'facts':
      return `<dl>${block.facts.map(([label, value]) => `<dt>${text(label)}</dt><dd>${text(value)}</dd>`).join('')}</dl>`;
    case 'table':
      return tableHtml(block);
  }
}

function tableHtml({ caption, headings, rows }: Extract<Block, { kind: 'table' }>): string {
  const head = headings.map((name) => `<th scope="col">${text(name)}</th>`).join('');
  const body = rows.map(([first = '', ...cells]) => {
    const rest = cells.map((cell) => `<td>${text(cell)}</td>`).join('');
    return `<tr><th scope="row">${text(first)}</th>${rest}</tr>`;
  });
  // A wide table scrolls by itself, with the keyboard too.
  return `<div class="wide" role="region" tabindex="0" aria-label="${text(caption)}"><table><caption>${text(caption)}</caption>
<thead><tr>${head}</tr></thead>
<tbody>${body.join('\n')}</tbody></table></div>`;
}

const ESCAPES: { readonly [sign: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function text(value: string): string {
  return value.replace(/[&<>"']/g, (sign) => ESCAPES[sign]!);
}
