import type { WhoAnswer } from '#organisation/answer-who.js';
import { levels } from '#organisation/body.js';
import type { BodyOnDay, SeatOnDay } from '#organisation/who-could-decide.js';
import type { SeatsOnDay } from '#organisation/who-could-give.js';
import { effective } from '#wording/dates.js';
import { sourceText } from '#wording/source-text.js';

/** Every body on a day, a line each, those of a kind together. @param basis Danish: by what was known */
export function organisationText(bodies: readonly BodyOnDay[], on: string, basis: string): string {
  const lines = bodies.map(({ body, name, text }) => `  ${name} (${body})\n    ${text}`);
  return [
    `Organisationen den ${effective(on)}, ${basis} (organer: ${bodies.length}).`,
    ...lines,
    'Vis et af dem med poster og personer: sporskifte organisation <organ> --on <dag>',
  ].join('\n');
}

/** One body on a day: its name then, its basis, its seats, and what is missing or unknown. */
export function bodyText(body: BodyOnDay, on: string): string {
  const { name, code, nameNow, level, legalBasis, text, seats, faults, successors, portfolio } = body;
  return [
    `${name}${code ? ` (${code})` : ''} den ${effective(on)}`,
    ...(nameNow === undefined ? [] : [`Hedder nu: ${nameNow}`]),
    `${levels[level]}. Grundlag: ${legalBasis}`,
    text,
    ...block('Poster', seats.flatMap(seatLines)),
    ...block('Hvem der sad hvor, er oplyst af', sourcesOf(seats)),
    ...block('Portefølje', portfolio),
    ...block(
      'Sammensætningen',
      faults.map((fault) => fault.text),
    ),
    ...block(
      'Efterfølgere',
      successors.map((successor) => `${successor.name} (${successor.body})`),
    ),
  ].join('\n');
}

/** Who could give a command to a run on a day. */
export function whoText({
  label,
  title,
  command,
  on,
  rule,
  state,
  basis,
  possible,
  reasons,
  seats,
  barred,
}: WhoAnswer): string {
  return [
    `${label}: ${title} (${command}) den ${effective(on)}`,
    rule,
    `Forløbet stod i: ${state || 'sin begyndelse'}. ${possible ? 'Kommandoen var mulig der.' : `Kommandoen var ikke mulig: ${reasons.join(' ')}`}`,
    basis,
    ...seats.flatMap(meantLines),
    ...block('Kunne ikke:', barred.map(barredLine)),
  ].join('\n');
}

function barredLine({ person, onBehalfOf, reason }: WhoAnswer['barred'][number]): string {
  return `${person}${onBehalfOf === undefined ? '' : ` som stedfortræder for ${onBehalfOf}`}: ${reason}`;
}

/** What was entered afterwards says where it is known from; what the system saw itself needs no source. */
function sourcesOf(seats: readonly SeatOnDay[]): string[] {
  const terms = seats.flatMap(({ holder, substitutes }) => [...(holder ? [holder] : []), ...substitutes]);
  return [...new Set(terms.flatMap(({ source }) => (source ? [sourceText(source)] : [])))];
}

function meantLines({ title, place, body, text, seats }: SeatsOnDay): string[] {
  const where = place ? `${title} i ${place.name}` : body === undefined ? title : `${title} i ${body}`;
  if (seats.length === 0) return [`  ${where}`, `    ${text}`];
  return [
    `  ${where}`,
    ...(place ? [`    Grundlag: ${place.legalBasis}`] : []),
    ...seats.flatMap(seatLines).map((line) => `    ${line}`),
    ...sourcesOf(seats).map((source) => `    Oplyst af: ${source}`),
  ];
}

function seatLines({ seat, title, standing, holder, substitutes, vacantSince }: SeatOnDay): string[] {
  return [`${title} (${seat}): ${whoHeld()}`, ...substitutes.map(standIn)];

  function whoHeld(): string {
    if (standing === 'unknown') return 'ukendt';
    if (standing === 'vacant')
      return vacantSince ? `ledig siden ${effective(vacantSince)}` : 'ledig, har aldrig været besat';
    return `${holder!.person} siden ${effective(holder!.from)}${holder!.to ? ` til og med ${effective(holder!.to)}` : ''}`;
  }
}

function standIn({ person, from, to }: { person: string; from: string; to: string }): string {
  return `  stedfortræder: ${person}, ${effective(from)} til og med ${effective(to)}`;
}

function block(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`)];
}
