import type { Violation } from '#core/base/violation.ts'
import { MEASURE_UNITS, MEASURES, type Measure, type MediaFile } from './media-file.ts'
import type { Bounds, KindRule } from './media-rules.ts'

/** How far a ratio may be off by the arithmetic alone. */
const SLACK = 1e-9

/** One violation, such as `width_too_big`, for each measure of the file that is out of its range. */
export function checkMeasures(who: string, field: string, file: MediaFile, ranges: KindRule['ranges']): Violation[] {
  return (Object.keys(ranges) as Measure[]).flatMap((measure) => {
    const value = MEASURES[measure](file)
    const fault = value === null ? null : faultOf(value, ranges[measure] ?? {})
    return value === null || fault === null ? [] : [say(who, field, file, { measure, value, fault }, ranges[measure])]
  })
}

function faultOf(value: number, { min, max }: Bounds): 'too_small' | 'too_big' | null {
  if (min !== undefined && value < min - SLACK) return 'too_small'
  return max !== undefined && value > max + SLACK ? 'too_big' : null
}

function say(
  who: string,
  field: string,
  file: MediaFile,
  { measure, value, fault }: { measure: Measure; value: number; fault: string },
  range: Bounds = {},
): Violation {
  const measured = measure === 'ratio' ? Number(value.toFixed(4)) : value
  const allowed = range.says ?? `${sayRange(range)} ${MEASURE_UNITS[measure]}`
  const message = `“${file.name}” is ${sayNumber(measured)} ${MEASURE_UNITS[measure]}; ${who} takes ${allowed}.`
  return { field, rule: `${measure}_${fault}`, measured, allowed, message }
}

function sayRange({ min, max }: Bounds): string {
  if (min === undefined) return `at most ${sayNumber(max ?? 0)}`
  return max === undefined ? `at least ${sayNumber(min)}` : `${sayNumber(min)} to ${sayNumber(max)}`
}

function sayNumber(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 4 })
}
