/** An id with what it is called. */
export interface NamedId {
  readonly id: string;
  readonly name?: string;
}
