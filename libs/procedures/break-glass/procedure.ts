import { commandsOf, defineProcedure } from '#engine/procedure.js';
import { Refusal } from '#engine/refusal.js';
import { AcknowledgeBreakGlass, BreakGlass, CloseBreakGlass, ExpireBreakGlass } from './commands.js';
import type { BreakGlassContext, BreakGlassFact } from './events.js';
import { breaker, chart, clock, guards, holder, otherSide } from './machine.js';

const command = commandsOf<BreakGlassContext, BreakGlassFact>();
const HOUR = 3_600_000;

/**
 * Reading one closed run at once, on one's own account: with a reason, for at most a day, told to the other side, who
 * must take note of it. That the run exists is not judged here: whoever asks gets to know soon enough.
 */
export const breakGlass = defineProcedure<BreakGlassContext, BreakGlassFact>({
  name: 'breakGlass',
  version: 1,
  title: 'Nødadgang',
  description: 'Adgang til et lukket forløb i højst et døgn, som den anden side underrettes om.',
  chart,
  guards,
  timers: { until: { title: 'Adgangen ophører', command: 'ExpireBreakGlass', due: ({ until }) => until } },
  events: {
    GlassBroken: { title: 'Nødadgang er taget', description: 'Med begrundelse. Den anden side er underrettet.' },
    GlassClosed: { title: 'Nødadgang er afsluttet', description: 'Før tiden, af den, der tog den.' },
    GlassExpired: { title: 'Nødadgang er udløbet', description: 'Tiden er gået.' },
    GlassAcknowledged: { title: 'Taget til efterretning', description: 'Af den anden side.' },
  },
  evolve: {
    GlassBroken: (context, { data }) => ({ ...context, ...data }),
    GlassClosed: (context) => context,
    GlassExpired: (context) => context,
    GlassAcknowledged: (context, { data, actor }) => ({
      ...context,
      remark: data.remark,
      acknowledgedBy: actor.person,
    }),
  },
  commands: {
    BreakGlass: command({
      title: 'Tag nødadgang',
      description: 'Giver adgang til at læse ét lukket forløb i de næste timer, og underretter den anden side.',
      input: BreakGlass,
      fact: 'GlassBroken',
      mandate: breaker,
      record: (input, _run, { now, acting: { person, onBehalfOf, seat, side } }) => {
        if (side === undefined) throw new Refusal('requirement-not-met', 'Tag nødadgang: posten skal have en side.');
        const until = new Date(Date.parse(now) + input.hours * HOUR).toISOString();
        return { ...input, person, ...(onBehalfOf && { onBehalfOf }), seat, side, until };
      },
    }),
    CloseBreakGlass: command({
      title: 'Afslut nødadgang',
      description: 'Slutter adgangen før tiden.',
      input: CloseBreakGlass,
      fact: 'GlassClosed',
      mandate: holder,
    }),
    ExpireBreakGlass: command({
      title: 'Lad nødadgang udløbe',
      description: 'Adgangen ophører, når tiden er gået.',
      input: ExpireBreakGlass,
      fact: 'GlassExpired',
      mandate: clock,
    }),
    AcknowledgeBreakGlass: command({
      title: 'Tag nødadgang til efterretning',
      description: 'Registrerer, at den anden side ved, at adgangen er taget, og hvad den siger til det.',
      input: AcknowledgeBreakGlass,
      fact: 'GlassAcknowledged',
      settles: ['GlassBroken'],
      mandate: otherSide,
    }),
  },
  awaits: ({ context: { side } }, states) =>
    states.includes('awaited')
      ? [{ command: 'AcknowledgeBreakGlass', side: side === 'municipal' ? 'regional' : 'municipal' }]
      : [],
  label: () => 'Nødadgang til et lukket forløb',
  subject: ({ procedure, id }) => (procedure === undefined || id === undefined ? undefined : { procedure, id }),
  reading: { usual: 'closed', closable: false },
});
