import { danishDay, plusDays } from '#engine/calendar.js';
import { type Surroundings, commandsOf, defineProcedure } from '#engine/procedure.js';
import { Refusal } from '#engine/refusal.js';
import { bodyNow } from '#engine/succession.js';
import { GOVERNANCE, rulesNow } from '../carried-rules.js';
import { writtenApprovalRules } from '../rule-values.js';
import { textDigest } from '../text-digest.js';
import { POLICY } from '../mandates.js';
import { askedMembers } from './asked-members.js';
import * as input from './commands.js';
import { type WrittenApprovalContext, begin, silentSeats } from './context.js';
import type { WrittenApprovalFact } from './events.js';
import { evolve } from './evolve.js';
import { guards } from './guards.js';
import { refuseBothSides } from './one-side.js';
import { chart } from './machine.js';
import * as mandate from './mandates.js';
import { awaits } from './next.js';
import { tallyOf } from './tally.js';
import { events } from './texts.js';
import { timers } from './timers.js';
import { view } from './view.js';
import { texts } from './asked-texts.js';

const command = commandsOf<WrittenApprovalContext, WrittenApprovalFact>();

/** Approval of a text by all members of a body, without a meeting (domain section 2.3). */
export const writtenApproval = defineProcedure<WrittenApprovalContext, WrittenApprovalFact>({
  name: 'writtenApproval',
  version: 1,
  reading: { usual: 'internal' },
  title: 'Skriftlig godkendelse',
  description: 'Et organs medlemmer godkender en tekst uden at mødes.',
  begin,
  chart,
  guards,
  timers,
  events,
  evolve,
  awaits,
  texts,
  view,
  label: ({ title }) => title,
  subject: ({ subject }) => subject,
  commands: {
    PrepareWrittenApproval: command({
      title: 'Gør skriftlig godkendelse klar',
      description: 'Lægger ordlyden fast og viser de regler, der kommer til at gælde.',
      input: input.PrepareWrittenApproval,
      fact: 'WrittenApprovalPrepared',
      mandate: mandate.preparer,
      needs: ({ subject }) => (subject ? [subject, GOVERNANCE] : [GOVERNANCE]),
      record: (data, _run, surroundings) => {
        if (data.subject) surroundings.run(data.subject);
        if (data.subject?.procedure === 'commissorium') assertAskedByItself(surroundings);
        const rules = rulesNow(surroundings);
        return { ...data, sha256: textDigest(data.text), body: rules.approval, rules };
      },
    }),
    OpenWrittenApproval: command({
      title: 'Send til medlemmerne',
      description: 'Spørger alle, der er medlem i dag, med en frist.',
      input: input.OpenWrittenApproval,
      fact: 'WrittenApprovalOpened',
      mandate: mandate.secretariat,
      needsSeatsOf: (_input, run) => [bodyNow(run, run.context.body)],
      record: ({ deadline }, run, { now, heldSeats }) => ({
        deadline: deadline ?? plusDays(danishDay(now), writtenApprovalRules(run.context.rules).answerDays),
        members: askedMembers(heldSeats(bodyNow(run, run.context.body))),
      }),
    }),
    AnswerWrittenApproval: command({
      title: 'Svar på skriftlig godkendelse',
      description: 'Svarer for sin post. Svaret kan ændres, så længe fristen løber.',
      input: input.AnswerWrittenApproval,
      fact: 'MemberAnswered',
      mandate: mandate.askedMember,
      record: (input, run, surroundings) => {
        refuseBothSides(run, surroundings);
        return input;
      },
    }),
    RemindSilent: command({
      title: 'Ryk dem, der mangler',
      description: 'Rykker dem, der ikke har svaret, og forlænger fristen for sidste gang.',
      input: input.RemindSilent,
      fact: 'SilentReminded',
      mandate: mandate.clock,
      // From the day it is recorded: a clock that stood still must not shorten what the silent are given.
      record: (_input, { context }, { now }) => ({
        silent: silentSeats(context),
        deadline: plusDays(danishDay(now), writtenApprovalRules(context.rules).extensionDays - 1),
      }),
    }),
    CountAnswers: command({
      title: 'Tæl svarene op',
      description: 'Tæller svarene op efter reglen, når fristen er udløbet.',
      input: input.CountAnswers,
      fact: 'AnswersCounted',
      mandate: mandate.clock,
      record: (_input, { context }) => ({ tally: tallyOf(context) }),
    }),
    ApproveAsChair: command({
      title: 'Godkend som formand',
      description: 'Godkender for sin side, hvad tavsheden lod stå åbent; begge formænd skal gøre det.',
      input: input.ApproveWrittenApproval,
      fact: 'ApprovedByChair',
      settles: ['WrittenApprovalPrepared', 'WrittenApprovalOpened'],
      mandate: mandate.chairmanship,
    }),
    ReturnByChair: command({
      title: 'Send tilbage som formand',
      description: 'Sender teksten tilbage med bemærkninger.',
      input: input.ReturnWrittenApproval,
      fact: 'ReturnedByChair',
      mandate: mandate.chairmanship,
    }),
    LiftToMeeting: command({
      title: 'Løft til møde',
      description: 'Lader organet beslutte på sit næste møde.',
      input: input.LiftWrittenApproval,
      fact: 'LiftedToMeeting',
      mandate: mandate.chairmanship,
    }),
    RecordMeetingDecision: command({
      title: 'Registrér mødets beslutning',
      description: 'Registrerer, hvad organet besluttede på mødet.',
      input: input.RecordMeetingDecision,
      fact: 'MeetingDecided',
      mandate: mandate.secretariat,
    }),
    WithdrawWrittenApproval: command({
      title: 'Træk skriftlig godkendelse tilbage',
      description: 'Holder op med at spørge, med en begrundelse.',
      input: input.WithdrawWrittenApproval,
      fact: 'WrittenApprovalWithdrawn',
      mandate: mandate.withdrawer,
    }),
  },
});

/** A commissorium waits for the approval it was sent to; one made by hand would decide nothing. */
function assertAskedByItself({ acting }: Pick<Surroundings, 'acting'>): void {
  if (acting.function === POLICY.function) return;
  throw new Refusal(
    'requirement-not-met',
    'Et kommissorium sendes til skriftlig godkendelse fra kommissoriet selv, så det venter på udfaldet. Gør det dér.',
  );
}
