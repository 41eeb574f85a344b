/** What a member may answer. Silence is none of these: nobody can give it. */
export const answers = {
  approves: 'Godkender',
  approvesWithRemarks: 'Godkender med bemærkninger',
  objects: 'Gør indsigelse',
  abstains: 'Undlader at tage stilling',
} as const;

/** What is shown of a member who has not answered. */
export const SILENT = 'Har ikke svaret';
export const SILENT_THOUGH_REMINDED = 'Har ikke svaret, heller ikke efter rykker';

/** What a meeting may decide about a text that could not be approved in writing. */
export const meetingOutcomes = { approved: 'Godkendt', returned: 'Sendt tilbage', rejected: 'Afvist' } as const;
