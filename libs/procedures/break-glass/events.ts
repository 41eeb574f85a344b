import type { Fact, Instant, Side } from '#engine/fact.js';
import type { AcknowledgeBreakGlass, BreakGlass, CloseBreakGlass } from './commands.js';

export type GlassBroken = Fact<
  'GlassBroken',
  BreakGlass & {
    readonly person: string;
    readonly onBehalfOf?: string;
    readonly seat: string;
    readonly side: Side;
    readonly until: Instant;
  }
>;
export type GlassClosed = Fact<'GlassClosed', CloseBreakGlass>;
export type GlassExpired = Fact<'GlassExpired', object>;
export type GlassAcknowledged = Fact<'GlassAcknowledged', AcknowledgeBreakGlass>;

export type BreakGlassFact = GlassBroken | GlassClosed | GlassExpired | GlassAcknowledged;

/** What is known of an emergency access: nothing before it is taken. */
export type BreakGlassContext = Partial<GlassBroken['data']> & {
  readonly remark?: string;
  readonly acknowledgedBy?: string;
};
