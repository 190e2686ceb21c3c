// Mantine in our colours: its components take the same variables as everything else.
import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

/** From wash to deep; the shades that Mantine picks are replaced below, the tuple only names the colour. */
const accent: MantineColorsTuple = [
  '#eee9f9',
  '#ddd3f3',
  '#c6b5ea',
  '#bba7ff',
  '#9a80dd',
  '#7d5dcb',
  '#5a35b8',
  '#4d2ca0',
  '#402587',
  '#331d6d',
];

export const theme = createTheme({
  fontFamily: 'var(--sans)',
  fontFamilyMonospace: 'var(--mono)',
  headings: { fontFamily: 'var(--sans)', fontWeight: '600' },
  primaryColor: 'accent',
  primaryShade: { light: 6, dark: 3 },
  colors: { accent },
  defaultRadius: 'sm',
  radius: { xs: '4px', sm: '4px', md: '6px', lg: '14px', xl: '14px' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '20px' },
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '15px', xl: '17px' },
  lineHeights: { xs: '16px', sm: '18px', md: '20px', lg: '22px', xl: '24px' },
  focusRing: 'auto',
  respectReducedMotion: true,
  cursorType: 'pointer',
});

const variables = {
  '--mantine-color-body': 'var(--page)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-3)',
  '--mantine-color-placeholder': 'var(--ink-3)',
  '--mantine-color-anchor': 'var(--accent)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-hover': 'var(--sunken)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--line-2)',
  '--mantine-color-error': 'var(--ink)',
};

export const resolveVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: variables,
  dark: variables,
});
