import { commandsOf, defineProcedure } from '#engine/procedure.js';
import { Refusal } from '#engine/refusal.js';
import { GOVERNANCE, noRules, rulesNow } from '../carried-rules.js';
import { composedId } from '../composed-id.js';
import { POLICY, byPolicy } from '../mandates.js';
import { escalatableCommands } from '../escalatable.js';
import * as input from './commands.js';
import type { CommissoriumContext } from './context.js';
import type { CommissoriumFact } from './events.js';
import { evolve } from './evolve.js';
import { guards } from './guards.js';
import { chart } from './machine.js';
import * as mandate from './mandates.js';
import { awaits } from './next.js';
import { events } from './texts.js';
import { texts } from './section-texts.js';

const command = commandsOf<CommissoriumContext, CommissoriumFact>();

const begin: CommissoriumContext = {
  title: '',
  tovholderfunktion: '',
  rules: noRules,
  draft: 1,
  sections: {},
  seats: [],
  consents: {},
  remarks: [],
  nominated: [],
  secretaries: {},
};

/** A commissorium and the working group it becomes (domain section 2.3). */
export const commissorium = defineProcedure<CommissoriumContext, CommissoriumFact>({
  name: 'commissorium',
  version: 1,
  reading: { publicIn: ['nomination', 'active', 'dissolved'] },
  title: 'Kommissorium',
  description: 'En arbejdsgruppes opgave: udkast, kvalificering, godkendelse, udpegning, arbejde og opløsning.',
  begin,
  chart,
  guards,
  timers: {},
  events,
  evolve,
  awaits,
  label: ({ title }) => title,
  subject: ({ revision }) => (revision ? { procedure: 'revision', id: revision } : undefined),
  texts,
  commands: {
    ...escalatableCommands,
    OpenCommissorium: command({
      title: 'Begynd kommissorium',
      description: 'Begynder et kommissorium efter den generiske skabelon.',
      input: input.OpenCommissorium,
      fact: 'CommissoriumOpened',
      mandate: mandate.opener,
      needs: () => [GOVERNANCE],
      record: (data, _run, surroundings) => {
        if (data.revision !== undefined && surroundings.acting.function !== POLICY.function) throw notByHand();
        return { ...data, rules: rulesNow(surroundings) };
      },
    }),
    WriteSection: command({
      title: 'Skriv afsnit',
      description: 'Skriver eller ændrer et afsnit i skabelonen.',
      input: input.WriteSection,
      fact: 'SectionWritten',
      mandate: mandate.drafter,
    }),
    DescribeSeats: command({
      title: 'Beskriv poster',
      description: 'Siger, hvilke profiler arbejdsgruppen skal have, fra hvilken side, og hvilke der er nødvendige.',
      input: input.DescribeSeats,
      fact: 'SeatsDescribed',
      mandate: mandate.drafter,
    }),
    SubmitForQualification: command({
      title: 'Send til kvalificering',
      description: 'Sender kommissoriet til kontaktdirektørerne.',
      input: input.SubmitForQualification,
      fact: 'SubmittedForQualification',
      mandate: mandate.drafter,
    }),
    QualifyCommissorium: command({
      title: 'Kvalificér',
      description: 'Siger god for kommissoriet for sin side.',
      input: input.QualifyCommissorium,
      fact: 'CommissoriumQualified',
      settles: ['SubmittedForQualification'],
      mandate: mandate.contactDirector,
    }),
    ReturnCommissorium: command({
      title: 'Send tilbage',
      description: 'Sender kommissoriet tilbage til omskrivning med bemærkninger.',
      input: input.ReturnCommissorium,
      fact: 'CommissoriumReturned',
      mandate: mandate.returner,
    }),
    ApproveCommissoriumAsChair: command({
      title: 'Godkend som formand',
      description: 'Godkender for sin side mellem møderne; begge formænd skal gøre det.',
      input: input.ApproveCommissoriumAsChair,
      fact: 'CommissoriumApprovedByChair',
      settles: ['SubmittedForQualification'],
      mandate: mandate.chairmanship,
    }),
    SendToWrittenApproval: command({
      title: 'Send til skriftlig godkendelse',
      description: 'Lader styregruppens medlemmer godkende skriftligt i stedet for på et møde.',
      input: input.SendToWrittenApproval,
      fact: 'SentToWrittenApproval',
      mandate: mandate.router,
      record: (data, { id, context: { writtenApprovals = [] } }) => ({
        ...data,
        writtenApproval: composedId(id, `s${writtenApprovals.length + 1}`),
      }),
    }),
    RecordWrittenApproval: command({
      title: 'Registrér skriftlig godkendelse',
      description: 'Sker, når den skriftlige godkendelse er afgjort.',
      input: input.RecordWrittenApproval,
      fact: 'WrittenApprovalEnded',
      mandate: byPolicy,
    }),
    RecordCommissoriumApproval: command({
      title: 'Registrér godkendelse på møde',
      description: 'Registrerer, at styregruppen godkendte kommissoriet.',
      input: input.RecordCommissoriumApproval,
      fact: 'CommissoriumApprovedAtMeeting',
      mandate: mandate.secretariat,
    }),
    RejectCommissorium: command({
      title: 'Registrér afvisning',
      description: 'Registrerer, at styregruppen afviste kommissoriet.',
      input: input.RejectCommissorium,
      fact: 'CommissoriumRejected',
      mandate: mandate.secretariat,
    }),
    NominateMember: command({
      title: 'Udpeg medlem',
      description: 'Udpeger en person til en af posterne for sin egen side.',
      input: input.NominateMember,
      fact: 'MemberNominated',
      mandate: mandate.secretariat,
    }),
    NameSecretary: command({
      title: 'Udpeg sekretær',
      description: 'Udpeger sin sides sekretær for arbejdsgruppen.',
      input: input.NameSecretary,
      fact: 'SecretaryNamed',
      mandate: mandate.secretariat,
    }),
    StartWorkingGroup: command({
      title: 'Sæt arbejdsgruppen i gang',
      description: 'Arbejdet begynder, når de nødvendige poster er besat.',
      input: input.StartWorkingGroup,
      fact: 'WorkingGroupStarted',
      mandate: mandate.secretariat,
    }),
    ExtendWorkingGroup: command({
      title: 'Forlæng',
      description: 'Forlænger arbejdsgruppens tid.',
      input: input.ExtendWorkingGroup,
      fact: 'WorkingGroupExtended',
      mandate: mandate.secretariat,
    }),
    DissolveWorkingGroup: command({
      title: 'Opløs arbejdsgruppen',
      description: 'Registrerer, at styregruppen har opløst arbejdsgruppen.',
      input: input.DissolveWorkingGroup,
      fact: 'WorkingGroupDissolved',
      mandate: mandate.secretariat,
    }),
    LapseCommissorium: command({
      title: 'Lad bortfalde',
      description: 'Kommissoriet bortfalder, fordi der ikke længere er brug for det.',
      input: input.LapseCommissorium,
      fact: 'CommissoriumLapsed',
      mandate: mandate.lapser,
    }),
  },
});

/** A revision waits for the commissorium that was begun for it, and for no other that says it is for it. */
function notByHand(): Refusal {
  const message =
    'En revision på spor 3 får selv sit kommissorium. Find det på revisionen, eller begynd et uden at nævne den.';
  return new Refusal('requirement-not-met', message);
}
