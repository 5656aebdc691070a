import { describe, expect, it } from 'vitest'
import { checkCaptions, countCues } from './captions.ts'

const cue = (timing: string, words = 'Hello.'): string => `WEBVTT\n\n${timing}\n${words}\n`

describe('captions that players show', () => {
  it.each([
    ['the least there can be', cue('00:00:00.000 --> 00:00:01.000')],
    ['without hours', cue('00:00.500 --> 01:01.000')],
    ['hours of many digits', cue('100:00:00.000 --> 100:00:01.000')],
    ['settings of a cue', cue('00:00:00.000 --> 00:00:01.000 align:start line:0')],
    ['a byte order mark and Windows lines', '\uFEFFWEBVTT\r\n\r\n00:00:00.000 --> 00:00:01.000\r\nHi\r\n'],
    [
      'a title, a style, a note and names of cues',
      `WEBVTT - Tour\n\nSTYLE\n::cue { color: white }\n\nNOTE by Ana\n\n1\n00:00:00.000 --> 00:00:01.000\nHi\n`,
    ],
    ['two that overlap', `${cue('00:00:00.000 --> 00:00:09.000')}\n00:00:00.000 --> 00:00:03.000\nTogether\n`],
  ])('%s', (_name, text) => expect(checkCaptions(text)).toBeNull())
})

describe('captions that are refused, with the line', () => {
  it.each([
    ['', 'webvtt_header', 'line 1: '],
    ['1\n00:00:00,000 --> 00:00:01,000\nSubRip', 'webvtt_header', 'line 1: 1'],
    ['WEBVTTX\n', 'webvtt_header', 'line 1: WEBVTTX'],
    ['WEBVTT\n\nwords only', 'no_cues', 'line 3: 0 cues'],
    [cue('00:00:00,000 --> 00:00:01,000'), 'cue_timing', 'line 3: 00:00:00,000 --> 00:00:01,000'],
    [cue('00:61.000 --> 01:00.000'), 'cue_timing', 'line 3: 00:61.000 --> 01:00.000'],
    [cue('00:02.000 --> 00:01.000'), 'cue_backwards', 'line 3: 00:02.000 --> 00:01.000'],
    [cue('00:01.000 --> 00:02.000', ''), 'cue_empty', 'line 3: 00:01.000 --> 00:02.000'],
    [
      `${cue('00:05.000 --> 00:06.000')}\n00:01.000 --> 00:02.000\nEarly`,
      'cue_order',
      'line 6: 00:01.000 --> 00:02.000',
    ],
  ])('%j: %s', (text, rule, measured) => {
    const fault = checkCaptions(text)
    expect(fault).toMatchObject({ field: 'body.captions', rule, measured })
    expect(fault?.message).toMatch(/^Line \d+: .+\.$/)
    expect(fault?.allowed).toBeTruthy()
  })
})

it('counts cues', () => {
  expect(countCues(`${cue('00:00.000 --> 00:01.000')}\n00:02.000 --> 00:03.000\nBye`)).toBe(2)
})
