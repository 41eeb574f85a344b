/** Whose decision ended a written approval. */
export const deciders = {
  members: 'Medlemmerne i skriftlig godkendelse',
  chairs: 'Formandskabet mellem møderne',
  meeting: 'Organet på et møde',
} as const;
