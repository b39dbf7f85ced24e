// A few plain strokes drawn for the console; decorative, so hidden from screen readers. Words always stand beside them.
const PATHS = {
  calendar: 'M4 6h16v14H4zM4 10h16M8 3v5M16 3v5',
  check: 'M5 12.5l4.500 4.500L19 7',
  chevronDown: 'M6 9l6 6 6-6',
  chevronLeft: 'M15 6l-6 6 6 6',
  chevronRight: 'M9 6l6 6-6 6',
  close: 'M6 6l12 12M18 6L6 18',
  file: 'M6 3h8l4 4v14H6zM14 3v4h4',
  lock: 'M6 11h12v9H6zM8.500 11V8a3.500 3.500 0 0 1 7 0v3',
  menu: 'M4 7h16M4 12h16M4 17h16',
  note: 'M5 4h14v11l-5 5H5zM14 20v-5h5',
  pin: 'M12 21s-6-6.500-6-11a6 6 0 0 1 12 0c0 4.500-6 11-6 11zM12 8.500a1.800 1.800 0 1 0 0 3.600a1.800 1.800 0 0 0 0-3.600',
  plus: 'M12 5v14M5 12h14',
  rows: 'M4 6h16M4 10h16M4 14h16M4 18h16',
  rowsLoose: 'M4 7h16M4 12h16M4 17h16',
  search: 'M10.500 4a6.500 6.500 0 1 0 0 13a6.500 6.500 0 0 0 0-13M15.500 15.500L20 20',
  send: 'M4 12l16-8-6 16-3-7z',
  upload: 'M12 16V5M7 9.500L12 4.500l5 5M5 19h14',
  user: 'M12 4a4 4 0 1 0 0 8a4 4 0 0 0 0-8M4.500 20a7.500 7.500 0 0 1 15 0',
  warning: 'M12 4L2.500 20h19zM12 10v5M12 17.500v.500',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name, size = 18 }: { name: IconName; size?: number }) {
  return (
    <svg
      className="icon"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
