import type { RecordedEvent } from '#engine/event.js';

/** One event in words; everything Danish. */
export interface ToldEvent {
  readonly title: string;
  readonly recorded: string;
  readonly effective?: string | undefined;
  readonly actor: string;
  readonly mandate: string;
  readonly from: string;
  readonly to: string;
  readonly lines: readonly string[];
}

/** What a report says. */
export interface ReportContent {
  readonly title: string;
  readonly made: string;
  readonly events: readonly RecordedEvent[];
  readonly tell: (event: RecordedEvent) => ToldEvent;
  /** Who has signed what, a line each. */
  readonly signed: readonly string[];
  readonly keys: readonly string[];
  /** Whether the bundle can show that nothing has been left out, and why. */
  readonly completeness: string;
}

/** The report of a bundle: one HTML document that needs nothing beside it. */
export function reportHtml(content: ReportContent): string {
  const { title, made, events, tell, signed, keys, completeness } = content;
  return `<!doctype html>
<html lang="da">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<header><h1>${text(title)}</h1><p>${text(made)}</p></header>
<main>
<section aria-labelledby="signed"><h2 id="signed">Hvem har underskrevet</h2>${list(signed)}</section>
<section aria-labelledby="shown"><h2 id="shown">Hvad pakken viser</h2>
${list(['Hændelserne nedenfor står i loggen, som den var ved kontrolpunktet, på netop de pladser og med netop det indhold.', completeness])}
<h3>Hvad den ikke viser</h3>
${list(NOT_SHOWN)}
</section>
<section aria-labelledby="events"><h2 id="events">Hændelser</h2>
<ol class="events">
${events.map((event) => eventHtml(event, tell(event))).join('\n')}
</ol>
</section>
<section aria-labelledby="check"><h2 id="check">Sådan kontrolleres pakken</h2>
<p>Kør <code>node verify.mjs .</code> i mappen med de udpakkede filer. Det kræver Node 18 eller nyere og ingen netadgang.
Hold de offentlige nøgler op mod dem, der er fået et andet sted fra:</p>
${list(keys)}
</section>
</main>
</body>
</html>
`;
}

const NOT_SHOWN = [
  'At det, der blev skrevet, var sandt. Pakken viser, at det ikke er ændret siden.',
  'At den person, der står som aktør, selv sad ved tastaturet. Det afhænger af systemets login.',
  'Hvad der er sket efter kontrolpunktet.',
];

const STYLE = `
body { font: 1rem/1.5 system-ui, sans-serif; color: #1a1a1a; background: #fff; max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
h1, h2, h3 { line-height: 1.2 } code, dd, li { overflow-wrap: anywhere }
.events > li { border-top: 1px solid #767676; padding: .75rem 0 }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; margin: .5rem 0 } dt { font-weight: 600 } dd { margin: 0 }
pre { white-space: pre-wrap; font: inherit; margin: 0 }
@media print { body { margin: 0 } .events > li { break-inside: avoid } }`;

function eventHtml({ stream, revision, metadata }: RecordedEvent, told: ToldEvent): string {
  const rows: [string, string | undefined][] = [
    ['Registreret', told.recorded],
    ['Virkning', told.effective],
    ['Hvem', told.actor],
    ['Mandat', told.mandate],
    ['Fra', told.from],
    ['Til', told.to],
    ['Indhold', told.lines.length > 0 ? told.lines.join('\n') : undefined],
    ['Forløb', `${stream}, revision ${revision}`],
    ['Hashværdi', metadata.hash],
  ];
  const shown = rows.filter((row): row is [string, string] => row[1] !== undefined);
  const cells = shown.map(([label, value]) => `<dt>${label}</dt><dd><pre>${text(value)}</pre></dd>`);
  return `<li><h3>${text(told.title)}</h3><dl>${cells.join('')}</dl></li>`;
}

function list(items: readonly string[]): string {
  return `<ul>${items.map((item) => `<li>${text(item)}</li>`).join('')}</ul>`;
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
