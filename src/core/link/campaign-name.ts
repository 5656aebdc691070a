import { type Day, isDay } from '#core/time/wall.ts'
import { type Convention, findValue } from './convention.ts'
import { fault, type LinkFault } from './fault.ts'

/**
 * A structured campaign name: `Date_Region_Budget_Type_GTM[_Language][_CampaignName][_Agency]`.
 * Source: domain.md 2.5.
 */
export interface CampaignName {
  /** `eg` for evergreen. */
  readonly date: Day | 'eg'
  readonly region: string
  readonly budget: string
  readonly type: string
  readonly gtm: string
  readonly language: string | null
  readonly name: string | null
  readonly agency: string | null
}

const TOKEN = /^[a-z0-9]+$/
const EVERGREEN = 'eg'
const FORM = 'Date_Region_Budget_Type_GTM, then language, name and agency if there are any'

export interface ParsedCampaign {
  /** Null when it cannot be taken apart. */
  readonly name: CampaignName | null
  readonly faults: readonly LinkFault[]
}

/**
 * Takes a structured name apart: the date, four parts, then a token of the language pick-list is the language, one
 * further token the name, two the name and the agency.
 */
export function parseCampaign(text: string, convention: Convention): ParsedCampaign {
  const tokens = text.split('_')
  const bad = tokens.find((token) => !TOKEN.test(token))
  if (bad !== undefined) return { name: null, faults: [refuseToken(text, bad)] }
  const date = readDate(tokens)
  if (!date) return refuseDate(text, tokens)
  const [region, budget, type, gtm, ...rest] = tokens.slice(date === EVERGREEN ? 1 : 3)
  if (!region || !budget || !type || !gtm)
    return refuse('incomplete', text, 'Region, budget, type and GTM are all needed.', 'Write x where there is none.')
  const language = rest[0] !== undefined && findValue(convention, 'language', rest[0]) ? rest[0] : null
  const [name = null, agency = null, ...more] = language === null ? rest : rest.slice(1)
  if (more.length > 0)
    return refuse(
      'underscore',
      text,
      'There are more parts than a name has: no underscore belongs inside the campaign’s own name.',
      'Write the campaign’s own name as one word.',
    )
  return { name: { date, region, budget, type, gtm, language, name, agency }, faults: [] }
}

function readDate(tokens: readonly string[]): Day | 'eg' | null {
  if (tokens[0] === EVERGREEN) return EVERGREEN
  const day = tokens.slice(0, 3).join('-')
  return isDay(day) ? day : null
}

/** One word alone may be meant as a campaign of our own, which the desk does not have yet. */
function refuseDate(text: string, { length }: readonly string[]): ParsedCampaign {
  const alone = length === 1
  const message = alone
    ? `“${text}” is not one of the campaigns, and does not begin with a day (yyyy_mm_dd) or eg.`
    : 'It does not begin with a day (yyyy_mm_dd) or eg.'
  const mend = alone ? 'Write the name in full, or request the campaign.' : 'Put the day or eg first.'
  const lacks = alone ? { list: 'campaign' as const, value: text } : null
  return {
    name: null,
    faults: [fault({ field: 'campaign', rule: 'date', measured: text, allowed: FORM, message, mend, lacks })],
  }
}

function refuse(rule: string, measured: string, message: string, mend: string): ParsedCampaign {
  return { name: null, faults: [fault({ field: 'campaign', rule, measured, allowed: FORM, message, mend })] }
}

function refuseToken(text: string, bad: string): LinkFault {
  const lower = text.toLowerCase()
  const onlyCase = lower !== text && lower.split('_').every((token) => TOKEN.test(token))
  const message = bad === '' ? 'A part of the campaign name is empty.' : `“${bad}” is not lowercase letters and digits.`
  return fault({
    field: 'campaign',
    rule: bad === '' ? 'empty_part' : onlyCase ? 'capitals' : 'characters',
    ...{ measured: text, allowed: 'lowercase letters and digits, parts joined by an underscore', message },
    mend: onlyCase ? `Write ${lower}.` : 'Use lowercase letters and digits in every part.',
    fix: onlyCase ? { field: 'campaign', value: lower } : null,
  })
}

/** The name as it is written; it is not checked here. */
export function toCampaignText({ date, language, name, agency, ...parts }: CampaignName): string {
  const { region, budget, type, gtm } = parts
  const day = date.replaceAll('-', '_')
  return [day, region, budget, type, gtm, language, name, agency].filter(Boolean).join('_')
}
