import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface ChartFrameProps {
  label: string;
  children: ComponentChildren;
}

/** Where the chart is wider than the screen it scrolls; today and what may come, at its end, are seen first. */
export function ChartFrame({ label, children }: ChartFrameProps) {
  const frame = useRef<HTMLElement>(null);
  useEffect(() => {
    if (frame.current) frame.current.scrollLeft = frame.current.scrollWidth;
  }, []);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the chart scrolls on a narrow screen, also by keyboard
    <section class="chart-frame" ref={frame} tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}
