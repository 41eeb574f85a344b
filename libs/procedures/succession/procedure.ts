import { danishDay } from '#engine/calendar.js';
import { type Surroundings, commandsOf, defineProcedure } from '#engine/procedure.js';
import { Refusal } from '#engine/refusal.js';
import type { Body } from '#organisation/body.js';
import { GOVERNANCE, namedByModel } from '../carried-rules.js';
import { byPolicy, koordinationsgruppen } from '../mandates.js';
import * as input from './commands.js';
import { type SuccessionContext, begin, oldBodies, unconfirmed } from './context.js';
import type { SuccessionFact } from './events.js';
import { evolve } from './evolve.js';
import { guards } from './guards.js';
import { chart } from './machine.js';
import { secretaries, secretariesOrClock } from './mandates.js';
import { awaits, beginningOf } from './next.js';
import { events } from './texts.js';

const command = commandsOf<SuccessionContext, SuccessionFact>();
const bodies = ({ lines }: { readonly lines: readonly input.SuccessorLine[] }) =>
  oldBodies({ lines }).map((id) => ({ procedure: 'body', id }));

/** A change of structure by law: which bodies give way to which, from what day, and that open work goes on. */
export const succession = defineProcedure<SuccessionContext, SuccessionFact>({
  name: 'succession',
  version: 1,
  reading: { usual: 'internal' },
  title: 'Skifte',
  description: 'Organer giver plads til andre ved lov eller beslutning, og deres åbne arbejde føres videre.',
  begin,
  chart,
  guards,
  timers: {
    theDayComes: { title: 'Den nye struktur begynder', command: 'CarryOutSuccession', due: beginningOf },
  },
  events,
  evolve,
  commands: {
    PrepareSuccession: command({
      title: 'Forbered skifte',
      description: 'Beskriver, hvem der afløser hvem og hvornår. Intet ændres, før skiftet føres ud i livet.',
      input: input.PrepareSuccession,
      fact: 'SuccessionPrepared',
      mandate: koordinationsgruppen,
      needs: bodies,
      record: (data, _run, { run }) => {
        for (const ref of bodies(data)) run(ref);
        return data;
      },
    }),
    ReviseSuccession: command({
      title: 'Ret skifte',
      description: 'Beskriver på ny, hvem der afløser hvem. Godkendelser falder bort.',
      input: input.ReviseSuccession,
      fact: 'SuccessionRevised',
      mandate: secretaries,
      needs: bodies,
      record: (data, _run, { run }) => {
        for (const ref of bodies(data)) run(ref);
        return data;
      },
    }),
    ConfirmSuccessor: command({
      title: 'Bekræft efterfølger',
      description: 'Bekræfter, at en efterfølger ikke længere er en antagelse.',
      input: input.ConfirmSuccessor,
      fact: 'SuccessorConfirmed',
      mandate: secretaries,
    }),
    ApproveSuccession: command({
      title: 'Godkend skifte',
      description: 'Godkender skiftet for den ene side; begge skal godkende.',
      input: input.ApproveSuccession,
      fact: 'SuccessionApproved',
      mandate: secretaries,
    }),
    ReopenSuccession: command({
      title: 'Åbn skifte igen',
      description: 'Tager godkendelserne tilbage, så skiftet kan rettes.',
      input: input.ReopenSuccession,
      fact: 'SuccessionReopened',
      mandate: secretaries,
    }),
    CarryOutSuccession: command({
      title: 'Før skiftet ud i livet',
      description: 'Opretter efterfølgerne, fører poster og åbent arbejde videre, og lader de gamle organer ophøre.',
      input: input.CarryOutSuccession,
      fact: 'SuccessionBegun',
      mandate: secretariesOrClock,
      needs: (_input, { context }) => [GOVERNANCE, ...bodies(context)],
      record(_input, { value, context }, surroundings) {
        const old = oldBodies(context);
        const named = namedByModel(surroundings, context.day);
        const still = old.filter((id) => named.includes(id));
        // Before its day, or where it cannot be carried out at all, the chart has the better answer.
        const mayBegin = value === 'approved' && context.day <= danishDay(surroundings.now);
        if (!mayBegin || still.length === 0) {
          return { names: Object.fromEntries(old.map((id) => [id, nameOf(id, surroundings)])) };
        }
        throw new Refusal(
          'requirement-not-met',
          `Før skiftet ud i livet: den styringsmodel, der gælder den ${context.day}, nævner stadig ${still.join(', ')}. ` +
            'Registrér først en version af modellen, der nævner efterfølgerne.',
        );
      },
    }),
    ConcludeSuccession: command({
      title: 'Afslut skifte',
      description: 'Registrerer, at alt åbent er ført videre.',
      input: input.ConcludeSuccession,
      fact: 'SuccessionConcluded',
      mandate: byPolicy,
    }),
    ReviewSuccession: command({
      title: 'Efterse skifte',
      description: 'Ser efter, om noget åbent stadig nævner de gamle organer, og fører det videre.',
      input: input.ReviewSuccession,
      fact: 'SuccessionReviewed',
      mandate: secretaries,
    }),
    CancelSuccession: command({
      title: 'Opgiv skifte',
      description: 'Opgiver skiftet, før det er ført ud i livet.',
      input: input.CancelSuccession,
      fact: 'SuccessionCancelled',
      mandate: secretaries,
    }),
  },
  awaits,
  label: ({ title }) => title || 'Skifte',
  view: ({ context }) => ({ ...context, assumptions: unconfirmed(context).map(({ name }) => name) }),
});

function nameOf(id: string, { run }: Surroundings): string {
  return run<Body>({ procedure: 'body', id }).context.name;
}
