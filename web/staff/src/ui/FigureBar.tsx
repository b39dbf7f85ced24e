/** A percent as a bar, for the eye only: the number stands beside it. */
export function FigureBar({ percent }: { percent: number }) {
  return (
    <svg className="figure-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
      <rect width="100" height="4" className="rail" />
      <rect width={percent} height="4" />
    </svg>
  );
}
