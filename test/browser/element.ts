/** What is asked of an element inside the browser; specifications are typed without a browser's own types. */
export interface Element {
  readonly textContent: string | null;
  readonly id: string;
  readonly outerHTML: string;
  readonly scrollWidth: number;
  readonly ownerDocument: {
    readonly defaultView: { getComputedStyle(element: Element): { readonly fill: string } };
  };
  getAttribute(name: string): string | null;
  getBoundingClientRect(): { readonly right: number };
  querySelectorAll(selector: string): Iterable<Element>;
}
