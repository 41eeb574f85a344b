/** The two sides that nominate, as events name them. */
export type Side = 'municipal' | 'regional';

export interface WantedSeat {
  readonly profile: string;
  readonly side: Side;
  readonly mandatory: boolean;
}

/** What is read here of what a commissorium knows. */
export interface CommissoriumView {
  readonly revision?: string;
  readonly draft: number;
  readonly sections: { readonly [section: string]: string };
  readonly seats: readonly WantedSeat[];
  readonly consents: { readonly [side in Side]?: { readonly at: string } };
  readonly remarks: readonly { readonly draft: number; readonly remarks: string }[];
  readonly nominated: readonly { readonly profile: string; readonly side: Side; readonly person: string }[];
  readonly secretaries: { readonly [side in Side]?: string };
  readonly runsUntil?: string;
}

export const sideNames: { readonly [side in Side]: string } = { municipal: 'Kommunerne', regional: 'Regionen' };
