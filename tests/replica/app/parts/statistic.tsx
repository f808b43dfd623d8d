/** A figure under its title, as Fusion's pages draw it. */
export function Statistic({ title, value }: { title: string; value: string }) {
  return (
    <div className="next-statistic">
      <div className="next-statistic-title">{title}</div>
      <div className="next-statistic-content">
        <span className="next-statistic-content-value">{value}</span>
      </div>
    </div>
  );
}
