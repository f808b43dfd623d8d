import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

interface UnfoldingProps {
  summary: string;
  isOpen?: boolean;
  class?: string;
  /** Drawn when it is opened for the first time: a view full of folded lists is there at once. */
  children(): ComponentChildren;
}

/** A line that opens to what it names. */
export function Unfolding({ summary, isOpen = false, class: name, children }: UnfoldingProps) {
  const [wasOpen, setWasOpen] = useState(isOpen);
  return (
    <details
      class={name}
      open={isOpen}
      onToggle={({ currentTarget }) => currentTarget.open && setWasOpen(true)}
    >
      <summary>{summary}</summary>
      {wasOpen && children()}
    </details>
  );
}
