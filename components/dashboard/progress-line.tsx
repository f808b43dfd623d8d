interface ProgressLineProps {
  what: string;
  /** 0 to 1. */
  share: number;
  stop: string;
  onStop(): void;
}

/** Long work that moves, and the way out of it. */
export function ProgressLine({ what, share, stop, onStop }: ProgressLineProps) {
  const percent = Math.round(share * 100);
  return (
    <div class="row">
      <span>{what}</span>
      <progress aria-label={what} max={100} value={percent} />
      <span class="number">{percent} %</span>
      <button type="button" onClick={onStop}>
        {stop}
      </button>
    </div>
  );
}
