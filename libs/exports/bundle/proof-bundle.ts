import { type Bundle, type BundleOptions, makeBundle } from '#audit/bundle/bundle.js';
import type { KeptCheckpoint } from '#audit/proof/checkpoint-files.js';
import { htmlOf } from '../paper/html.js';
import { pdfOf } from '../paper/pdf.js';
import { bundleReport } from './bundle-report.js';

/** Nobody leafs through more; the page and `events.jsonl` have them all. */
const MOST_IN_PDF = 1_000;

/** What a bundle is made from; its reports are made here. */
export interface ProofBundleOptions extends Omit<BundleOptions, 'reports'> {
  /** What is closed to whoever asked for it was left out. Default: nothing was. */
  readonly openOnly?: boolean;
}

/** A bundle with its report for people, as a page and as a PDF. @throws Refusal `not-in-tree` */
export function proofBundle(options: ProofBundleOptions): Promise<Bundle> {
  const { proofs, registry, witnesses, scope, events, now: at, openOnly = false } = options;
  const reports = async (checkpoint: KeptCheckpoint): Promise<ReadonlyMap<string, string | Uint8Array>> => {
    const bundled = { scope, events, checkpoint, keys: [proofs.key, ...witnesses], at, openOnly };
    const page = await bundleReport(bundled, registry);
    const paper = events.length > MOST_IN_PDF ? await bundleReport({ ...bundled, most: MOST_IN_PDF }, registry) : page;
    return new Map<string, string | Uint8Array>([
      ['report.html', htmlOf(page)],
      ['report.pdf', await pdfOf(paper)],
    ]);
  };
  return makeBundle({ ...options, reports });
}
