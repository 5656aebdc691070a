import {
  createTheme,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core'
import classes from './theme.module.css'

const gray: MantineColorsTuple = [
  '#f6f7f8',
  '#eef0f2',
  '#e1e5e8',
  '#d5dadf',
  '#ccd2d7',
  '#606a73',
  '#606a73',
  '#49535c',
  '#2d363d',
  '#14191d',
]
const dark: MantineColorsTuple = [
  '#e6eaed',
  '#c6ced4',
  '#abb5bd',
  '#8e99a2',
  '#39424a',
  '#242b31',
  '#1b2126',
  '#14191d',
  '#0e1215',
  '#0a0d0f',
]
const accent: MantineColorsTuple = [
  '#e0eff3',
  '#c0e0e8',
  '#93dbea',
  '#62c3d8',
  '#2b9cb6',
  '#12788f',
  '#0a6075',
  '#084f61',
  '#063f4d',
  '#042f3a',
]

/** Buttons and their like: the accent acts, danger takes away, everything else is quiet. */
const variantColorResolver: VariantColorsResolver = ({ variant, color }) => {
  const danger = color === 'danger'
  const quiet = { hover: 'var(--sb-hover)', color: danger ? 'var(--sb-danger-text)' : 'var(--sb-text)' }
  switch (variant) {
    case 'filled':
      return danger
        ? { background: '#b3261e', hover: '#96190f', color: '#fff', border: '1px solid transparent' }
        : {
            background: 'var(--sb-accent-fill)',
            hover: 'var(--sb-accent-fill-hover)',
            color: 'var(--sb-on-accent)',
            border: '1px solid transparent',
          }
    case 'light':
      return {
        background: 'var(--sb-accent-soft)',
        hover: 'var(--sb-accent-soft)',
        color: 'var(--sb-accent-soft-text)',
        border: '1px solid transparent',
      }
    case 'default':
    case 'outline':
      return {
        background: 'var(--sb-surface)',
        border: '1px solid var(--sb-line-strong)',
        ...quiet,
        hover: 'var(--sb-sunken)',
      }
    default:
      return {
        background: 'transparent',
        border: '1px solid transparent',
        ...quiet,
        color: danger ? quiet.color : 'var(--sb-text-2)',
        hoverColor: quiet.color,
      }
  }
}

const motion = { transition: 'fade', duration: 140 } as const
const input = {
  styles: { label: { marginBottom: 4 } },
  defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'] },
}

export const theme = createTheme({
  primaryColor: 'accent',
  primaryShade: { light: 6, dark: 5 },
  colors: { gray, dark, accent },
  variantColorResolver,
  fontFamily: 'var(--sb-font)',
  fontFamilyMonospace: 'var(--sb-font-mono)',
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  fontWeights: { regular: '400', medium: '500', bold: '600' },
  lineHeights: { xs: '1.333', sm: '1.385', md: '1.4286', lg: '1.5', xl: '1.4' },
  spacing: { xs: '0.25rem', sm: '0.5rem', md: '0.75rem', lg: '1rem', xl: '1.5rem' },
  radius: { xs: '2px', sm: '4px', md: '6px', lg: '8px', xl: '12px' },
  defaultRadius: 'md',
  headings: { fontFamily: 'var(--sb-font)', fontWeight: '600' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  activeClassName: '',
  components: {
    Button: { defaultProps: { variant: 'default' }, classNames: { root: classes.button } },
    ActionIcon: { defaultProps: { variant: 'subtle' }, classNames: { root: classes.actionIcon } },
    Input: { classNames: { wrapper: classes.inputWrapper, input: classes.input } },
    InputWrapper: { classNames: { label: classes.label, description: classes.description, error: classes.error } },
    TextInput: input,
    PasswordInput: { ...input, classNames: { innerInput: classes.innerInput } },
    Select: { ...input, defaultProps: { ...input.defaultProps, checkIconPosition: 'right', allowDeselect: false } },
    Textarea: input,
    MultiSelect: input,
    TagsInput: input,
    Autocomplete: input,
    FileInput: input,
    Checkbox: { classNames: { input: classes.checkbox } },
    Switch: { classNames: { track: classes.switchTrack, thumb: classes.switchThumb } },
    Combobox: { classNames: { option: classes.option, dropdown: classes.dropdown } },
    Popover: {
      defaultProps: { transitionProps: motion, shadow: 'md', radius: 'lg' },
      classNames: { dropdown: classes.dropdown },
    },
    Menu: {
      defaultProps: { withInitialFocusPlaceholder: false, transitionProps: motion, shadow: 'md', radius: 'lg' },
      classNames: { dropdown: classes.dropdown, item: classes.menuItem },
    },
    Tooltip: {
      defaultProps: { openDelay: 350, transitionProps: motion, events: { hover: true, focus: true, touch: true } },
      classNames: { tooltip: classes.tooltip },
    },
    Modal: {
      defaultProps: {
        transitionProps: motion,
        radius: 'lg',
        overlayProps: { backgroundOpacity: 1, color: 'var(--sb-backdrop)' },
      },
      classNames: {
        content: classes.modalContent,
        title: classes.modalTitle,
        body: classes.modalBody,
      },
    },
    Tabs: { classNames: { tab: classes.tab } },
    SegmentedControl: { classNames: { root: classes.segmented, indicator: classes.segmentedIndicator } },
    Skeleton: { classNames: { root: classes.skeleton } },
  },
})

/** Mantine's own variables, pointed at ours. */
export const cssVariablesResolver: CSSVariablesResolver = () => {
  const both = {
    '--mantine-color-body': 'var(--sb-surface)',
    '--mantine-color-text': 'var(--sb-text)',
    '--mantine-color-bright': 'var(--sb-text)',
    '--mantine-color-dimmed': 'var(--sb-text-3)',
    '--mantine-color-placeholder': 'var(--sb-text-3)',
    '--mantine-color-anchor': 'var(--sb-accent)',
    '--mantine-color-error': 'var(--sb-danger-text)',
    '--mantine-color-default': 'var(--sb-surface)',
    '--mantine-color-default-hover': 'var(--sb-hover)',
    '--mantine-color-default-color': 'var(--sb-text)',
    '--mantine-color-default-border': 'var(--sb-line-strong)',
    '--mantine-color-disabled': 'var(--sb-sunken)',
    '--mantine-color-disabled-color': 'var(--sb-text-3)',
    '--mantine-color-disabled-border': 'var(--sb-line)',
    '--mantine-primary-color-filled': 'var(--sb-accent-fill)',
    '--mantine-primary-color-filled-hover': 'var(--sb-accent-fill-hover)',
    '--mantine-shadow-md': 'var(--sb-shadow)',
    '--mantine-shadow-xl': 'var(--sb-shadow)',
    '--mantine-line-height': '1.4286',
  }
  return { variables: {}, light: both, dark: both }
}
