import { useQuery } from '@tanstack/react-query';
import { procedureQuery } from '../api/queries.js';
import type { Run } from '../api/types.js';
import { type FieldSchema, optionsOf } from '../forms/schema.js';
import { addressWith } from '../parts/address.js';
import { Link } from '../parts/link.js';

/**
 * The way to the contact directors from a run that is going on, for whoever acts in it: a page with the run filled in.
 */
export function RaiseLink({ run: { procedure, id, state, acting } }: { readonly run: Run }) {
  const { data: escalation } = useQuery(procedureQuery('escalation'));
  const asked = escalation?.commands.find(({ command }) => command === 'Escalate')?.schema as FieldSchema | undefined;
  const kinds = asked?.properties?.['about']?.properties?.['procedure'];
  const possible = kinds && optionsOf(kinds)?.some(({ value }) => value === procedure);
  if (!possible || state.ended || acting === undefined) return null;
  return (
    <Link className="button button-secondary d-print-none" href={addressWith('/sager/ny', { procedure, id })}>
      Spørg eller eskalér
    </Link>
  );
}
