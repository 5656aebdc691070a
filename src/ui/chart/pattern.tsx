import type { Tone } from '../tone.ts'
import classes from './chart.module.css'

/** How a surface is filled, so that two of one colour differ too. */
export type Pattern = 'solid' | 'stripes' | 'dots' | 'grid'

/** Tells series apart that are no states; the numbers are those of the tokens. */
export type Hue = `hue-${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8}`

interface Filled {
  readonly key: string
  readonly tone: Tone | Hue
  readonly pattern: Pattern
}

interface BarPatternProps {
  /** Of the chart: ids are one for the whole page. */
  readonly prefix: string
  readonly series: Filled
}

export function patternId(prefix: string, key: string): string {
  return `${prefix}-${key}`
}

const SIZE = 6

/** A pattern, to be filled with by `url(#…)`. */
export function BarPattern({ prefix, series: { key, tone, pattern } }: BarPatternProps) {
  const color = `var(--sb-${tone})`
  const turned = pattern === 'stripes' ? { patternTransform: 'rotate(45)' } : {}
  return (
    <pattern id={patternId(prefix, key)} width={SIZE} height={SIZE} patternUnits="userSpaceOnUse" {...turned}>
      <rect width={SIZE} height={SIZE} fill={pattern === 'solid' ? color : `var(--sb-${tone}-soft)`} />
      {pattern === 'stripes' && <rect width={SIZE / 2} height={SIZE} fill={color} />}
      {pattern === 'dots' && <circle cx={SIZE / 2} cy={SIZE / 2} r={1.8} fill={color} />}
      {pattern === 'grid' && <path d={`M0 0H${SIZE}M0 0V${SIZE}`} stroke={color} strokeWidth={2.4} />}
    </pattern>
  )
}

/** A piece of it, for the legend. */
export function Swatch({ prefix, series }: BarPatternProps) {
  const legend = `${prefix}-legend`
  return (
    <svg width="14" height="14" className={classes.swatch} aria-hidden focusable="false">
      <defs>
        <BarPattern prefix={legend} series={series} />
      </defs>
      <rect
        x="0.5"
        y="0.5"
        width="13"
        height="13"
        rx="2"
        fill={`url(#${patternId(legend, series.key)})`}
        stroke={`var(--sb-${series.tone})`}
      />
    </svg>
  )
}
