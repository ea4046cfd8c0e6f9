/** How much of the time is used, 4 px above everything. `used` and `whole` are in minutes. */
export function TimeBar({ used, whole }: { used: number; whole: number }) {
  const share = whole > 0 ? Math.min(100, Math.max(0, (used / whole) * 100)) : 100;
  return (
    <div
      className="fs-time-bar"
      role="img"
      aria-label={`${Math.round(used)} of ${Math.round(whole)} minutes used`}
    >
      <i style={{ width: `${share}%` }} />
    </div>
  );
}
