import type { Violation } from '../base/violation.ts'

/** Hours may be left out, and may have more than two digits. Source: WebVTT, section 4.1, "WebVTT timestamp". */
const TIME = /^(?:(\d{2,}):)?([0-5]\d):([0-5]\d)\.(\d{3})$/
const ARROW = '-->'

/**
 * Says what keeps a text from being captions that every player shows; null when nothing does.
 * Checked is what a player trips over: the first line, the timings, and that there is something to show. Styles,
 * regions and settings of cues are passed on as they are.
 */
export function checkCaptions(text: string): Violation | null {
  const lines = toLines(text)
  if (!/^WEBVTT(?:[ \t].*)?$/.test(lines[0] ?? ''))
    return say(
      1,
      'webvtt_header',
      lines[0] ?? '',
      'WEBVTT',
      'The first line of captions is WEBVTT and nothing before it',
    )
  let before = 0
  let cues = 0
  for (const [index, line] of lines.entries()) {
    if (!line.includes(ARROW)) continue
    const fault = checkTiming(line, before)
    if (fault) return say(index + 1, fault.rule, line, fault.allowed, fault.message)
    if ((lines[index + 1] ?? '').trim() === '')
      return say(index + 1, 'cue_empty', line, 'words on the next line', 'This cue shows nothing')
    before = readTiming(line)?.start ?? before
    cues += 1
  }
  const none = 'There is no cue: a line such as 00:00:01.000 --> 00:00:04.000, and words on the next'
  return cues > 0 ? null : say(lines.length, 'no_cues', '0 cues', 'at least 1 cue', none)
}

/** @returns how many cues there are, of captions that are right */
export function countCues(captions: string): number {
  return toLines(captions).filter((line) => line.includes(ARROW)).length
}

function toLines(text: string): string[] {
  return text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)
}

interface Fault {
  readonly rule: string
  readonly allowed: string
  readonly message: string
}

function checkTiming(line: string, before: number): Fault | null {
  const timing = readTiming(line)
  const allowed = '00:00:01.000 --> 00:00:04.000'
  if (!timing) return { rule: 'cue_timing', allowed, message: 'This is no timing of a cue' }
  if (timing.end <= timing.start)
    return { rule: 'cue_backwards', allowed: 'an end after the start', message: 'This cue ends before it starts' }
  if (timing.start < before)
    return {
      rule: 'cue_order',
      allowed: 'a start not before the one above',
      message: 'This cue starts before the one above',
    }
  return null
}

/** @returns start and end in seconds */
function readTiming(line: string): { start: number; end: number } | null {
  const [from = '', rest = ''] = line.split(ARROW)
  const start = readTime(from.trim())
  const end = readTime(rest.trim().split(/[ \t]/, 1)[0] ?? '')
  return start === null || end === null ? null : { start, end }
}

function readTime(text: string): number | null {
  const parts = TIME.exec(text)
  if (!parts) return null
  const [, hours = '0', minutes, seconds, thousandths] = parts
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) + Number(thousandths) / 1000
}

const SHOWN = 60

function say(line: number, rule: string, found: string, allowed: string, message: string): Violation {
  const measured = found.length > SHOWN ? `${found.slice(0, SHOWN)}…` : found
  return {
    field: 'body.captions',
    rule,
    measured: `line ${line}: ${measured}`,
    allowed,
    message: `Line ${line}: ${message}.`,
  }
}
