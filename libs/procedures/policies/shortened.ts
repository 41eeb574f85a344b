/** The beginning of a text, at most `length` UTF-16 units and never half a character, which no event can hold. */
export function shortened(text: string, length: number): string {
  return text.slice(0, length).replace(/\p{Surrogate}$/u, '');
}
