import { type ReactNode, useId } from 'react';

interface SectionProps {
  readonly title: string;
  /** Beside the heading: links and buttons that belong to it. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a page with a heading of its own, which names it for those who go from part to part. */
export function Section({ title, aside, children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="part">
      <div className="part-head">
        <h2 id={id}>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  );
}
