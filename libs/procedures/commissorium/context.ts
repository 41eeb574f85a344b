import type { ConsentingSide, Consents } from '../dual-consent.js';
import { composedId } from '../composed-id.js';
import type { Escalatable } from '../escalatable.js';
import type { CarriedRules } from '../carried-rules.js';
import type { NominateMember, WantedSeat, templateSections } from './commands.js';

export type TemplateSection = keyof typeof templateSections;

export interface CommissoriumContext extends Escalatable {
  readonly title: string;
  readonly tovholderfunktion: string;
  readonly revision?: string;
  readonly rules: CarriedRules;
  /** Counts up each time it comes back for redrafting. */
  readonly draft: number;
  readonly sections: { readonly [section in TemplateSection]?: string };
  readonly seats: readonly WantedSeat[];
  readonly consents: Consents;
  readonly remarks: readonly { readonly draft: number; readonly remarks: string }[];
  readonly nominated: readonly NominateMember[];
  readonly secretaries: { readonly [side in ConsentingSide]?: string };
  readonly runsUntil?: string;
  /** The written approvals it has been sent to, oldest first; the last is the one it waits for. */
  readonly writtenApprovals?: readonly string[];
}

/** The body that a commissorium's working group becomes. */
export function workingGroupOf(commissorium: string): string {
  return composedId('wg', commissorium);
}

/** Sections of the template that are still empty. */
export function missingSections({ sections }: CommissoriumContext, all: readonly TemplateSection[]): TemplateSection[] {
  return all.filter((section) => !sections[section]);
}

/** Mandatory seats that nobody is nominated for. Several may share profile and side; each needs a person of its own. */
export function unfilledSeats({ seats, nominated }: CommissoriumContext): WantedSeat[] {
  const mandatory = seats.filter((seat) => seat.mandatory);
  return mandatory.filter((seat, index) => {
    const earlier = mandatory.slice(0, index).filter((one) => isSameKind(one, seat));
    return earlier.length >= new Set(nominated.filter((one) => isSameKind(one, seat)).map(({ person }) => person)).size;
  });
}

function isSameKind(one: Pick<WantedSeat, 'profile' | 'side'>, other: Pick<WantedSeat, 'profile' | 'side'>): boolean {
  return one.profile === other.profile && one.side === other.side;
}
