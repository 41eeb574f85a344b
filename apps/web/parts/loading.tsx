/** Says that something is on its way; at once to the eye, and to those who listen. */
export function Loading({ what = 'Henter' }: { readonly what?: string }) {
  return (
    <div className="loading">
      <div className="spinner spinner-small" />
      <p role="status">{what} …</p>
    </div>
  );
}
