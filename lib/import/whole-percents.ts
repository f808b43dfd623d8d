/** Tells a share only when it shows: whoever listens may redraw a whole page each time. */
export function wholePercents(onProgress: ((share: number) => void) | undefined): (share: number) => void {
  let told = -1;
  return (share) => {
    const percent = Math.floor(Math.min(1, share) * 100);
    if (percent === told) return;
    told = percent;
    onProgress?.(percent / 100);
  };
}
