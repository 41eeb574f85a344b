/** Commands that have a place of their own on the page: files, and the older comments that discussions came after. */
export const placedElsewhere: readonly string[] = ['AttachDocument', 'WithdrawDocument', 'AddComment'];

/** What stops or ends the work. It can be found, and does not lie in the way. */
export const seldom: readonly string[] = [
  'Pause',
  'Withdraw',
  'LapseCommissorium',
  'DissolveWorkingGroup',
  'SupersedeAgreement',
  'TerminateAgreement',
  'ReopenAssessment',
];

/** The ways to the contact directors: commands of the escalation, given on the page of what it is about. */
export const directorForms: readonly string[] = ['Escalate', 'AskForAdvice'];

/** Functions that no person has: what they do happens by itself. */
export const byItself: readonly string[] = ['policy', 'clock', 'seed'];
