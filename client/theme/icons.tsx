// The few line icons of the frame, drawn in the ink of whatever they stand in.
import type { ReactNode } from 'react';

export type IconName = keyof typeof ICONS;

export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg
      viewBox="0 0 20 20"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth={1.7}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {ICONS[name]}
    </svg>
  );
}

const solid = { fill: 'currentColor', stroke: 'none' };

const ICONS = {
  brand: (
    <>
      <circle cx="3.6" cy="10" r="2.3" />
      <path d="M6 10h3.4M9.4 10c1.6 0 .9-5.4 3.6-5.4M9.4 10c1.6 0 .9 5.4 3.6 5.4M9.4 10H13" />
      <circle cx="15.4" cy="4.4" r="2.4" {...solid} />
      <circle cx="15.4" cy="10" r="2.4" {...solid} />
      <circle cx="15.4" cy="15.6" r="2.4" {...solid} />
    </>
  ),
  search: (
    <>
      <circle cx="8.6" cy="8.6" r="5" />
      <path d="m12.6 12.6 4 4" />
    </>
  ),
  keep: <path d="M6 3.5h8v13l-4-3-4 3z" />,
  kept: <path d="M6 3.5h8v13l-4-3-4 3z" {...solid} />,
  save: <path d="M10 3.5v8.5M6 8.5l4 4 4-4M4 16h12" />,
  close: <path d="m5 5 10 10M15 5 5 15" />,
  down: <path d="m5.5 8 4.5 4.5L14.5 8" />,
  left: <path d="M12.5 5 7.5 10l5 5" />,
  right: <path d="m7.5 5 5 5-5 5" />,
  menu: <path d="M4 6h12M4 10h12M4 14h12" />,
  filter: <path d="M3.5 5.5h13M6 10h8M8.5 14.5h3" />,
  check: <path d="m4.5 10.5 3.5 3.5 7.5-8" />,
  auto: (
    <>
      <circle cx="10" cy="10" r="6.2" />
      <path d="M10 3.8a6.2 6.2 0 0 1 0 12.4z" {...solid} />
    </>
  ),
  light: (
    <>
      <circle cx="10" cy="10" r="3.2" />
      <path d="M10 2.6v1.8M10 15.6v1.8M2.6 10h1.8M15.6 10h1.8M4.8 4.8 6 6M14 14l1.2 1.2M4.8 15.2 6 14M14 6l1.2-1.2" />
    </>
  ),
  dark: <path d="M15.8 12.2A6.4 6.4 0 0 1 7.8 4.2a6.4 6.4 0 1 0 8 8z" />,
} satisfies Record<string, ReactNode>;
