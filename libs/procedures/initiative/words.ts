/** Where an initiative already stands when it is a continued one, by the level it belongs to. */
export const knownStages = {
  underway: 'Arbejdet er i gang (fælles)',
  implementing: 'Implementeres (fælles)',
  developing: 'Udvikles af den klynge, der er LEAD',
} as const;

/** How much of the common effort an initiative is to have. */
export const priorities = { high: 'Høj', ordinary: 'Almindelig', low: 'Lav' } as const;

/** The bodies that may decide about an initiative. */
export const decidingBodies = {
  sss: 'Strategisk Sundhedsstyregruppe',
  ssu: 'Sundhedssamarbejdsudvalget',
} as const;

/** What a joint initiative's work rests on. */
export const mandateBases = {
  commissorium: 'Et godkendt kommissorium',
  notNeeded: 'En beslutning om, at der ikke er behov for et kommissorium',
} as const;

/** What a cluster has answered to the call for a lead. */
export const callAnswers = {
  waiting: 'Har ikke svaret',
  volunteered: 'Vil være LEAD',
  declined: 'Vil ikke være LEAD',
} as const;

/** Whether an initiative is worth carrying to the other clusters. */
export const scalingChoices = { scale: 'Skal udbredes', doNotScale: 'Skal ikke udbredes' } as const;

/** How far a cluster has come with an initiative that is being scaled. */
export const scalingStatuses = {
  notStarted: 'Ikke begyndt',
  preparing: 'Forbereder',
  rolledOut: 'Har taget indsatsen i brug',
  declined: 'Har sagt nej',
} as const;
