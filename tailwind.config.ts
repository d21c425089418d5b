import type { Config } from 'tailwindcss';

/** A token is a CSS variable of app/styles/tokens.css, where both themes give it a value. */
const token = (name: string) => `var(--${name})`;

/** A hue with its tint: `text-warn` reads on `bg-warn-soft`, on surfaces and on the canvas. */
const hue = (name: string) => ({ DEFAULT: token(name), soft: token(`${name}-soft`) });

/** A step of the type scale; Arabic widens the small steps through the same variables. */
const step = (name: string, lineHeight: string): [string, { lineHeight: string }] => [
  token(`size-${name}`),
  { lineHeight },
];

export default {
  content: ['./app/**/*.{ts,tsx}'],
  theme: {
    colors: {
      inherit: 'inherit',
      current: 'currentColor',
      transparent: 'transparent',
      canvas: token('bg'),
      surface: token('surface'),
      raised: token('raised'),
      sunken: token('sunken'),
      line: { DEFAULT: token('line'), strong: token('line-strong') },
      control: token('control'),
      ink: token('text'),
      muted: token('muted'),
      faint: token('faint'),
      accent: {
        ...hue('accent'),
        ink: token('accent-ink'),
        text: token('accent-text'),
        hover: token('accent-hover'),
      },
      danger: { ...hue('danger'), ink: token('danger-ink'), hover: token('danger-hover') },
      warn: hue('warn'),
      good: hue('good'),
      info: hue('info'),
      violet: hue('violet'),
      overlay: token('overlay'),
    },
    fontFamily: { sans: token('font-sans') },
    fontSize: {
      '2xs': step('2xs', '1.3'),
      xs: step('xs', '1.4'),
      sm: step('sm', '1.45'),
      grid: step('grid', '1.4'),
      base: step('base', '1.45'),
      lg: step('lg', '1.4'),
      xl: step('xl', '1.3'),
      '2xl': step('2xl', '1.2'),
      '3xl': step('3xl', '1.15'),
    },
    fontWeight: { normal: '400', medium: '500', semibold: '600', bold: '650' },
    letterSpacing: { tight: token('tracking-tight'), normal: '0' },
    borderRadius: {
      none: '0',
      sm: '5px',
      md: '6px',
      DEFAULT: '8px',
      lg: '12px',
      xl: '16px',
      full: '9999px',
    },
    boxShadow: {
      none: 'none',
      card: token('shadow-card'),
      pop: token('shadow-pop'),
      ring: '0 0 0 2px var(--surface), 0 0 0 4px currentColor',
    },
    transitionDuration: { DEFAULT: '120ms', fast: '80ms', slow: '150ms' },
    extend: {
      spacing: {
        row: token('row'),
        header: token('header'),
        sidebar: token('sidebar'),
        bottombar: token('bottombar'),
      },
      zIndex: { sticky: '5', bar: '10', pop: '30', dialog: '40' },
      maxWidth: { form: '720px', page: '1680px' },
    },
  },
} satisfies Config;
