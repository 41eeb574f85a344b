import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type BundleOf, type FetchedBundle, fetchBundle } from '../../api/bundle.js';
import { checkpointQuery } from '../../api/proof-queries.js';
import { ProblemAlert } from '../../parts/problem-alert.js';

interface BundleButtonProps {
  readonly of: BundleOf;
  /** What is fetched, as the button says it. */
  readonly text: string;
}

/** Has a proof bundle made and saves it. It takes a moment, and a refusal is shown here and not as a file. */
export function BundleButton({ of, text }: BundleButtonProps) {
  const client = useQueryClient();
  const bundle = useMutation({
    mutationFn: () => fetchBundle(of),
    onSuccess: (fetched) => {
      save(fetched);
      // The log was signed as it is, where it had grown.
      return client.invalidateQueries(checkpointQuery);
    },
  });
  return (
    <div className="bundle d-print-none">
      <button
        type="button"
        className="button button-secondary"
        aria-disabled={bundle.isPending}
        onClick={() => !bundle.isPending && bundle.mutate()}
      >
        {text}
      </button>
      <p role="status" className="quiet small">
        {bundle.isPending && 'Laver pakken …'}
        {bundle.isSuccess && `${bundle.data.name} er hentet.`}
      </p>
      {bundle.isError && <ProblemAlert error={bundle.error} />}
    </div>
  );
}

function save({ name, content }: FetchedBundle): void {
  const href = URL.createObjectURL(content);
  Object.assign(document.createElement('a'), { href, download: name }).click();
  // The browser reads it after this has ended.
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}
