import type { Words } from '#engine/procedure.js';
import { escalatableEvents } from '../escalatable.js';
import type { InitiativeFact } from './events.js';

const words = (title: string, description: string): Words => ({ title, description });

/** The initiative's events in Danish. */
export const events: { readonly [T in InitiativeFact['type']]: Words } = {
  ...escalatableEvents,
  InitiativeProposed: words('Indsatsen er foreslået', 'Med visionsområde og niveau.'),
  InitiativeIncludedInPlan: words('Indsatsen er i planen', 'Med planperiode og nummer.'),
  InitiativeCarriedOver: words('Ført videre til næste plan', 'Arbejdet fortsætter, hvor det er.'),
  InitiativeStarted: words(
    'Indsatsen er sat i gang',
    'På sit niveau, fra begyndelsen eller der, hvor den allerede står.',
  ),
  NextStepRecorded: words('Næste skridt er noteret', 'Og hvem der har ansvaret for det.'),
  InitiativeReprioritised: words('Prioriteten er ændret', 'Med den beslutning, det bygger på.'),
  LevelChanged: words('Niveauet er ændret', 'Med den beslutning, det bygger på.'),
  InitiativePaused: words('Sat på pause', 'Arbejdet ligger stille.'),
  InitiativeResumed: words('Genoptaget', 'Arbejdet fortsætter, hvor det slap.'),
  InitiativeDiscontinued: words('Indsatsen er stoppet', 'Med den beslutning, det bygger på.'),
  InitiativeCompleted: words('Indsatsen er afsluttet', 'Med sit resultat.'),
  InitiativeMandated: words('Mandatet er givet', 'Et kommissorium, eller en beslutning om at undvære det.'),
  WorkBegun: words('Arbejdet er begyndt', 'På tværs af alle parter.'),
  ImplementationBegun: words('Implementeringen er begyndt', 'Resultatet tages i brug.'),
  LeadFrameSet: words('Rammen for LEAD er sat', 'Styregruppen har sagt, hvad det vil sige at være LEAD.'),
  ClusterVolunteered: words('En klynge har meldt sig', 'Den vil være LEAD på indsatsen.'),
  ClusterDeclinedLead: words('En klynge har sagt nej', 'Den vil ikke være LEAD på indsatsen.'),
  LeadCallClosed: words('Fristen for at melde sig er udløbet', 'Ingen klynge vil være LEAD.'),
  LeadAssigned: words('LEAD er fundet', 'Styregruppen har valgt blandt dem, der meldte sig.'),
  InitiativePlaced: words('Indsatsen er placeret', 'Ingen meldte sig; styregruppen gjorde den fælles eller fri.'),
  DevelopmentBegun: words('Udviklingen er begyndt', 'I den klynge, der er LEAD.'),
  TestingBegun: words('Afprøvningen er begyndt', 'I den klynge, der er LEAD.'),
  EvaluationBegun: words('Evalueringen er begyndt', 'I den klynge, der er LEAD.'),
  ScalingRecommended: words('Anbefalingen er afgivet', 'Klyngen har sagt, om indsatsen bør udbredes.'),
  ScalingDecided: words('Udvalget har besluttet', 'Om indsatsen skal udbredes, og til hvilke klynger.'),
  ClusterPreparing: words('En klynge forbereder sig', 'På at tage indsatsen i brug.'),
  ClusterRolledOut: words('Taget i brug i en klynge', 'Fra den dag.'),
  ClusterDeclinedScaling: words('En klynge tager ikke indsatsen i brug', 'Med begrundelse.'),
  FreeStatusRequested: words('Der er bedt om en status', 'Årligt, fra de klynger, der arbejder frit.'),
  FreeStatusGiven: words('En klynge har givet status', 'En ny status erstatter den forrige for samme år.'),
  ExperienceShared: words('En erfaring er delt', 'Med de andre klynger.'),
};
