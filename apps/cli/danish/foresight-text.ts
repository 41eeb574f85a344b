import type { Effect, Foresight } from '#engine/foresight.js';

/** What a run would bring about: what stands in the way first, then what would happen, kind by kind. */
export function foresightText({ notes, effects }: Foresight): string {
  if (effects.length === 0 && notes.length === 0) return 'Forløbet fører ikke noget med sig i andre forløb.';
  const titles = [...new Set(effects.map(({ title }) => title))];
  const kinds = titles.flatMap((title) => {
    const those = effects.filter((effect) => effect.title === title);
    return [`${title} (${those.length})`, ...those.map(line)];
  });
  return [
    'Prøve: intet er skrevet.',
    ...(notes.length > 0 ? ['Bemærk', ...notes.map((note) => `  ${note}`)] : []),
    ...kinds,
  ].join('\n');
}

function line({ procedure, id, label, data }: Effect): string {
  const { name, title, person, bodies, successors, agreement } = data as Record<string, unknown>;
  const details = [name, title, person, agreement, ...arrows(bodies), ...list(successors)].filter(
    (detail) => typeof detail === 'string',
  );
  return `  ${label} (${procedure} ${id})${details.length > 0 ? `: ${details.join(', ')}` : ''}`;
}

function arrows(bodies: unknown): string[] {
  if (!Array.isArray(bodies)) return [];
  return (bodies as { fromName: string; toName: string }[]).map(({ fromName, toName }) => `${fromName} → ${toName}`);
}

function list(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
