/** Who gave what somebody else is to say yes to: the people behind the latest of each fact from each side. */
export interface Givers {
  readonly [fact: string]: { readonly [side: string]: readonly string[] };
}
