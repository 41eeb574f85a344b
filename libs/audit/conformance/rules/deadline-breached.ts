import type { EscalationContext } from '#procedures/escalation/context.js';
import type { HearingContext } from '#procedures/hearing/context.js';
import type { InitiativeContext } from '#procedures/initiative/context.js';
import type { Found, Judged, Rule } from '../rule.js';
import { bodyName } from '../setting.js';
import { whenOf, whenText } from '../when.js';

/**
 * Somebody had a deadline, and it passed. That silence is no answer in a written approval is its rule, and no breach.
 */
export const deadlineBreached: Rule = {
  id: 'deadline-breached',
  title: 'Frist overskredet',
  description:
    'Kontaktdirektørerne eller den anden side lod fristen i en eskalering gå, et høringssvar kom for sent, eller en ' +
    'klynge svarede ikke på opfordringen til at være LEAD eller på årets status.',
  source: 'Styringsmodellens frister, og fristerne i det enkelte forløb',
  class: 'procedural',
  procedures: ['escalation', 'hearing', 'initiative'],
  judge: (judged) => (judged.after.procedure === 'escalation' ? passed(judged) : lateResponse(judged)),
  standing: (judged) => (judged.after.procedure === 'initiative' ? unanswered(judged) : []),
};

function passed({ event, before, setting }: Judged): Found[] {
  if (before === undefined || (event.type !== 'AnswerDeadlinePassed' && event.type !== 'PositionsClosed')) return [];
  const { deadline, tovholderfunktion, about } = before.context as EscalationContext;
  const when = deadline?.on ?? whenOf(event.metadata);
  const name = bodyName(setting, tovholderfunktion, when);
  // Positions are closed when all are given, too; only the clock closes them because somebody is missing.
  if (event.type === 'PositionsClosed' && event.metadata.mandate.function !== 'clock') return [];
  const text =
    event.type === 'PositionsClosed'
      ? `Den anden sides holdning til »${about.title}« skulle være givet senest ${whenText(when)}; den kom ikke.`
      : `Kontaktdirektørerne i ${name} skulle have afgjort »${about.title}« senest ${whenText(when)}; fristen gik uden en afgørelse.`;
  return [{ place: String(event.revision), steps: [event.revision], when, certainty: 'recorded', text }];
}

function lateResponse({ event, before, after, setting }: Judged): Found[] {
  if (event.type !== 'ResponseReceived' || before === undefined) return [];
  const { responses, deadline = '' } = after.context as HearingContext;
  const latest = responses.at(-1);
  if (latest?.late !== true) return [];
  const when = latest.receivedOn ?? whenOf(event.metadata);
  const text = `Høringssvaret fra ${bodyName(setting, latest.party, when)} kom ${whenText(when)}; fristen var ${whenText(deadline)}.`;
  return [{ place: String(event.revision), steps: [event.revision], when, certainty: 'recorded', text }];
}

function unanswered({ after, trace }: Judged): Found[] {
  const { call, statuses = [], title } = after.context as InitiativeContext;
  const asked = (of: string): readonly number[] => [trace.last.get(of)?.revision ?? 0];
  const onCall =
    call?.deadline === undefined
      ? []
      : call.clusters
          .filter(({ answer }) => answer === 'waiting')
          .map(({ id, name }) => ({
            place: `call-${id}`,
            steps: asked('LeadFrameSet'),
            when: call.deadline!,
            certainty: 'recorded' as const,
            afterDay: call.deadline!,
            text: `${name} skulle senest ${whenText(call.deadline!)} have svaret på, om klyngen vil være LEAD for »${title}«; der er intet svar.`,
          }));
  const onStatus = statuses.flatMap(({ year, deadline, clusters }) =>
    clusters
      .filter(({ status }) => status === undefined)
      .map(({ id, name }) => ({
        place: `status-${year}-${id}`,
        steps: asked('FreeStatusRequested'),
        when: deadline,
        certainty: 'recorded' as const,
        afterDay: deadline,
        text: `${name} skulle senest ${whenText(deadline)} have givet status for ${year} på »${title}«; den mangler.`,
      })),
  );
  return [...onCall, ...onStatus];
}
