/** The mark of the house: a semaphore arm, raised to clear. */
export function SiteMark({ size = 24 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden focusable="false">
      <rect width="24" height="24" rx="6" fill="var(--sb-accent-fill)" />
      <path d="M8 5.5v13.5" stroke="#fff" strokeWidth="2" strokeLinecap="round" />
      <path d="M8 12.5 17.6 6.6" stroke="#fff" strokeWidth="4" strokeLinecap="round" />
      <circle cx="8" cy="12.5" r="1.1" fill="var(--sb-accent-fill)" />
    </svg>
  )
}
