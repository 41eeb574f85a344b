import type { Run } from '../api/types.js';
import { addressWith } from '../parts/address.js';
import { useAddresses } from '../parts/use-addresses.js';

/** The forms of a run on its page, of which one is open at a time. */
export interface PageForms {
  readonly run: Run;
  /** The form that is open, from the page's address. */
  readonly open: string | undefined;
  readonly onOpen: (form: string | undefined) => void;
}

/** The forms of a run on a page, with the one that is open in the page's address. @param path the page's own */
export function usePageForms(run: Run, path: string, open: string | undefined): PageForms {
  const addresses = useAddresses();
  return { run, open, onOpen: (form) => addresses.replace(addressWith(path, { handling: form })) };
}
