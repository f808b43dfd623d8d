interface ProgressLineProps {
  what: string;
  /** 0 to 1; absent where nobody can say how far it is. */
  share?: number | undefined;
  stop: string;
  onStop(): void;
}

/** Long work that moves, and the way out of it. */
export function ProgressLine({ what, share, stop, onStop }: ProgressLineProps) {
  const percent = share === undefined ? undefined : Math.round(share * 100);
  return (
    <div class="row">
      <span>{what}</span>
      <progress aria-label={what} max={100} value={percent} />
      {/* There from the start: the button beside it must not move away from under the pointer */}
      <span class="number percent">{percent !== undefined && `${percent} %`}</span>
      <button type="button" onClick={onStop}>
        {stop}
      </button>
    </div>
  );
}
