/** Text as HTML shows it, in an element or a quoted attribute. */
export const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Where the stylesheet of these pages is served. */
export const STYLE_PATH = '/auth/style.css';

/**
 * A whole page in Danish, without script.
 * @param body HTML; whatever comes from outside must be escaped in it
 * @param notice shown above everything, as text
 */
export function page({ title, body, notice }: { title: string; body: string; notice?: string }): string {
  return `<!doctype html>
<html lang="da">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)} – Sporskifte</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${STYLE_PATH}">
</head>
<body>
<a class="skip" href="#indhold">Gå til sidens indhold</a>
<header><div class="top"><div class="wide"><a class="brand" href="/">Sporskifte</a></div></div>
<nav class="menu" aria-label="Hovedmenu"><div class="wide"><a href="/offentligt">Offentligt</a></div></nav></header>
${notice === undefined ? '' : `<div class="notice"><div class="wide">${escape(notice)}</div></div>`}
<main id="indhold" class="wide">
<h1>${escape(title)}</h1>
${body}
</main>
<footer><div class="wide"><p><strong>Sporskifte</strong><br>Samarbejdet om sundhedsaftalerne i Syddanmark</p>
<p><a href="/tilgaengelighed">Tilgængelighedserklæring</a></p></div></footer>
</body>
</html>
`;
}
