import { useElementSize } from '@mantine/hooks'
import { useId } from 'react'
import { Bar, BarChart, CartesianGrid, ReferenceArea, Tooltip, XAxis, YAxis } from 'recharts'
import type { Tone } from '../tone.ts'
import classes from './chart.module.css'
import { BarPattern, type Hue, type Pattern, patternId, Swatch } from './pattern.tsx'

export interface BarSeries {
  readonly key: string
  readonly label: string
  readonly tone: Tone | Hue
  /** Colour never stands alone. */
  readonly pattern: Pattern
}

export interface BarPoint {
  /** Under the bar: short, and no two alike. */
  readonly label: string
  /** Over its figures: in full. */
  readonly title: string
  /** By the key of the series; null when nothing is known of this point, which is not zero. */
  readonly values: Readonly<Record<string, number>> | null
}

interface StackedBarsProps {
  /** What the chart shows, in a sentence with its figures; a table beside it has them all. */
  readonly summary: string
  /** From the bottom up. */
  readonly series: readonly BarSeries[]
  readonly points: readonly BarPoint[]
  /** The words for a point of which nothing is known. */
  readonly unknown: string
  /** In pixels. */
  readonly height?: number
}

const HEIGHT = 220

/** Bars of parts, with patterns and a legend. It is a picture: give the same figures in a table beside it. */
export function StackedBars({ summary, series, points, unknown, height = HEIGHT }: StackedBarsProps) {
  const { ref, width } = useElementSize()
  const gaps = listGaps(points)
  const prefix = useId().replace(/[^\w-]/g, '')
  return (
    <figure className={classes.figure}>
      <figcaption className={classes.summary}>{summary}</figcaption>
      <ul className={classes.legend} aria-label="What the bars are made of">
        {series.map((each) => (
          <li key={each.key} className={classes.entry}>
            <Swatch prefix={prefix} series={each} />
            {each.label}
          </li>
        ))}
        {gaps.length > 0 && (
          <li className={classes.entry}>
            <span className={classes.gap} aria-hidden />
            {unknown}
          </li>
        )}
      </ul>
      <div ref={ref} className={classes.stage} style={{ height }} aria-hidden>
        {width > 0 && (
          <BarChart width={width} height={height} data={toData(points)} accessibilityLayer={false} barCategoryGap="20%">
            <defs>
              {series.map((each) => (
                <BarPattern key={each.key} prefix={prefix} series={each} />
              ))}
            </defs>
            <CartesianGrid vertical={false} stroke="var(--sb-line)" />
            {gaps.map(({ from, to }) => (
              <ReferenceArea key={from} x1={from} x2={to} fill="var(--sb-neutral-soft)" fillOpacity={1} zIndex={-1} />
            ))}
            <XAxis
              dataKey="label"
              tickLine={false}
              stroke="var(--sb-line-strong)"
              tick={TICK}
              minTickGap={12}
              interval="equidistantPreserveStart"
            />
            <YAxis allowDecimals={false} width={32} tickLine={false} axisLine={false} tick={TICK} />
            <Tooltip
              cursor={{ fill: 'var(--sb-hover)' }}
              isAnimationActive={false}
              content={<Hint series={series} unknown={unknown} />}
            />
            {series.map(({ key, tone }) => (
              <Bar
                key={key}
                dataKey={`values.${key}`}
                stackId="all"
                fill={`url(#${patternId(prefix, key)})`}
                stroke={`var(--sb-${tone})`}
                maxBarSize={40}
                isAnimationActive={false}
              />
            ))}
          </BarChart>
        )}
      </div>
    </figure>
  )
}

const TICK = { fill: 'var(--sb-text-3)', fontSize: 12 }

/** Points in a row of which nothing is known: that is drawn, because an empty place would look like none. */
function listGaps(points: readonly BarPoint[]): { from: string; to: string }[] {
  const gaps: { from: string; to: string }[] = []
  points.forEach(({ label, values }, index) => {
    const last = gaps.at(-1)
    if (values !== null) return
    if (last && index > 0 && points[index - 1]?.values === null) last.to = label
    else gaps.push({ from: label, to: label })
  })
  return gaps
}

function toData(points: readonly BarPoint[]): BarPoint[] {
  return points.map((point) => ({ ...point }))
}

interface HintProps extends Pick<StackedBarsProps, 'series' | 'unknown'> {
  /** Recharts gives these two. */
  readonly active?: boolean
  readonly payload?: readonly { readonly payload?: BarPoint }[]
}

function Hint({ active, payload, series, unknown }: HintProps) {
  const point = payload?.[0]?.payload
  if (!active || !point) return null
  const shown = series.filter(({ key }) => (point.values?.[key] ?? 0) > 0)
  return (
    <div className={classes.hint}>
      <strong>{point.title}</strong>
      {point.values === null && <span>{unknown}</span>}
      {point.values !== null && shown.length === 0 && <span>None</span>}
      {shown.map(({ key, label }) => (
        <span key={key}>
          {label}: {point.values?.[key]}
        </span>
      ))}
    </div>
  )
}
