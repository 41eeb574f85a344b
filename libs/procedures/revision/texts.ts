import type { Words } from '#engine/procedure.js';
import { escalatableEvents } from '../escalatable.js';
import type { RevisionFact, SharedFact } from './events.js';
import { words } from './words-of.js';

/** The events of every version in Danish. */
export const sharedEvents: { readonly [T in SharedFact['type']]: Words } = {
  NeedReported: words('Et behov er rejst', 'Nogen mener, at aftalen skal revideres.'),
  SporProposed: words('En tovholder har peget på et spor', 'Med begrundelse; begge sider skal pege på det samme.'),
  NoNeedProposed: words('En tovholder ser intet behov', 'Med begrundelse; begge sider skal mene det samme.'),
  LowerSporConsented: words('Ja til et lavere spor', 'En kontaktdirektør siger ja til at gå ned i spor.'),
  LowerSporRefused: words('Nej til et lavere spor', 'En kontaktdirektør siger nej; vurderingen begynder forfra.'),
  AssessmentReopened: words('Vurderingen er åbnet igen', 'Sporet viste sig ikke at passe.'),
  DraftSubmitted: words('Et udkast er sendt videre', 'Med en entydig henvisning til teksten.'),
  SignedOff: words('En tovholder har skrevet under', 'Begge sider skal skrive under.'),
  DraftReturned: words('Udkastet er sendt tilbage', 'Med bemærkninger til dem, der skriver.'),
  ExpertsInvolved: words('Fagpersoner er inddraget', 'Hvilke funktioner der har set på teksten.'),
  ReviewApproved: words('En kontaktdirektør siger god for udkastet', 'Begge sider skal gøre det.'),
  ApprovedByChair: words('En formand har godkendt', 'Formandskabet godkender mellem møderne; begge skal gøre det.'),
  ReturnedByChair: words('Formandskabet har sendt tilbage', 'Med bemærkninger.'),
  LiftedToMeeting: words('Løftet til et møde', 'Formandskabet vil have styregruppen til at beslutte.'),
  SssDecided: words('Styregruppen har besluttet', 'Strategisk Sundhedsstyregruppes beslutning på et møde.'),
  SsuDecided: words('Udvalget har besluttet', 'Sundhedssamarbejdsudvalgets beslutning på et møde.'),
  ReportedToSss: words('Styregruppen er orienteret', 'På sit første møde efter offentliggørelsen.'),
  CommissoriumApproved: words('Kommissoriet er godkendt', 'Arbejdsgruppen kan begynde, når den er udpeget.'),
  CommissoriumEnded: words(
    'Kommissoriet blev ikke til noget',
    'Det er afvist eller bortfaldet; vurderingen begynder forfra.',
  ),
  SentToFollowUp: words('Sendt til følgegruppen', 'Følgegruppen ser på den tilrettede tekst.'),
  FollowUpRecorded: words('Følgegruppen har svaret', 'Med bemærkninger.'),
  PreTreated: words('Forbehandlet i kommunerne', 'Med kommunale bemærkninger og egen indstilling.'),
  CommentAdded: words('En kommentar er skrevet', 'Kommentarer flytter ikke revisionen.'),
  Paused: words('Sat på pause', 'Arbejdet ligger stille.'),
  Resumed: words('Genoptaget', 'Arbejdet fortsætter, hvor det slap.'),
  Withdrawn: words('Trukket tilbage', 'Revisionen er opgivet.'),
  KnownCourseRegistered: words('Et kendt forløb er registreret', 'Et forløb fra før systemet.'),
  MilestoneRecorded: words('Et kendt skridt er noteret', 'Med dato, sikkerhed og kilde.'),
  KnownCourseClosed: words('Det kendte forløb er afsluttet', 'Hvordan det endte.'),
};

/** The revision's events in Danish. */
export const events: { readonly [T in RevisionFact['type']]: Words } = {
  ...sharedEvents,
  ...escalatableEvents,
  SentToHearing: words('Udkastet er sendt i høring', 'Høringen er et forløb for sig; parterne svarer dér.'),
  HearingDraftSubmitted: words('Et høringsudkast er sendt til formandskabet', 'Med parter, spørgsmål og frist.'),
  ResponsesCollected: words('Høringen er lukket', 'Svarene er samlet ind og skal behandles i høringen.'),
  ResponsesProcessed: words('Høringen er afsluttet', 'Hver bemærkning har fået et udfald.'),
  HearingReopened: words('Høringen er genåbnet', 'Parterne kan svare igen indtil en ny frist.'),
  HearingCalledOff: words('Høringen er aflyst', 'Parterne skal ikke svare mere.'),
};
