/** What a scanner says of a file. */
export type ScanVerdict = { readonly infected: false } | { readonly infected: true; readonly virus: string };
