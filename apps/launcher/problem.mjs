/** Something the user can act on: the message is Danish and says what failed and what to do. */
export class Problem extends Error {}
