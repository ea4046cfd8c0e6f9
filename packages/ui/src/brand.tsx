/** The name with its mark: a frame and what is in focus. `bare` leaves the name to a label. */
export function Brand({ bare = false }: { bare?: boolean }) {
  return (
    <span className="fs-brand">
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <path d="M7 2H2.5v16H7M13 2h4.5v16H13" />
        <circle cx="10" cy="10" r="3" />
      </svg>
      {!bare && 'FairShot'}
    </span>
  );
}
