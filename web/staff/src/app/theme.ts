import { createTheme, type MantineColorsTuple } from '@mantine/core';

// Tokens own the colours; these tuples only let Mantine's variants reach them. Shade 6 is --primary, 8 is --primary-deep.
const gov: MantineColorsTuple = [
  '#e7f0f8',
  '#cfe0ef',
  '#a6c6e2',
  '#7aaad3',
  '#4f8fc5',
  '#2a74b0',
  '#0b4a7d',
  '#093f6b',
  '#083a63',
  '#062b4a',
];
const danger: MantineColorsTuple = [
  '#fdecea',
  '#f9d3cf',
  '#f0a7a1',
  '#e57a72',
  '#d64f46',
  '#c0322a',
  '#a8201a',
  '#8f1b16',
  '#761612',
  '#5d110e',
];

export const theme = createTheme({
  primaryColor: 'gov',
  primaryShade: 6,
  colors: { gov, danger },
  black: '#14202b',
  fontFamily: 'var(--font)',
  fontSizes: { xs: '0.875rem', sm: '0.9375rem', md: '1rem', lg: '1.125rem', xl: '1.375rem' },
  lineHeights: { xs: '1.5', sm: '1.55', md: '1.6', lg: '1.6', xl: '1.5' },
  headings: {
    fontFamily: 'var(--font)',
    sizes: {
      h1: { fontSize: '1.5rem', lineHeight: '1.45' },
      h2: { fontSize: '1.1875rem', lineHeight: '1.5' },
      h3: { fontSize: '1.0625rem', lineHeight: '1.5' },
    },
  },
  radius: { sm: '6px', md: '6px' },
  defaultRadius: 'sm',
  respectReducedMotion: true,
  components: {
    ModalRoot: { defaultProps: { transitionProps: { duration: 0 } } },
    Select: {
      defaultProps: {
        comboboxProps: { transitionProps: { duration: 0 } },
        allowDeselect: true,
        clearSectionMode: 'clear',
        withScrollArea: false,
        // A field that takes the focus by itself (dialogs) must not cover the one below it.
        openOnFocus: false,
      },
    },
    MultiSelect: { defaultProps: { comboboxProps: { transitionProps: { duration: 0 } } } },
    Menu: { defaultProps: { transitionProps: { duration: 0 }, withInitialFocusPlaceholder: false } },
    Popover: { defaultProps: { transitionProps: { duration: 0 } } },
    Input: { defaultProps: { size: 'sm' } },
  },
});
