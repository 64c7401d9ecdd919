/** The sign of the house: a tree of texts with one root. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 32 32" width="26" height="26" aria-hidden="true" focusable="false">
      <g fill="none" stroke="currentColor" strokeWidth="2.5" strokeLinecap="round">
        <path d="M16 8v6M16 14L8 22M16 14l8 8M16 14v8" />
      </g>
      <g fill="currentColor">
        <circle cx="16" cy="6" r="3.5" />
        <circle cx="7" cy="25" r="3" />
        <circle cx="16" cy="25" r="3" />
        <circle cx="25" cy="25" r="3" />
      </g>
    </svg>
  );
}
