import { isDay } from '#core/time/wall.ts'
import { type CampaignName, parseCampaign, toCampaignText } from './campaign-name.ts'
import { type Convention, findValue, NO_VALUE } from './convention.ts'
import { fault, isSound, type LinkFault } from './fault.ts'
import { checkValue } from './values.ts'

/** The source of what an agency spreads for us. Source: domain.md 2.5. */
const AGENCY_SOURCE = 'agency'

const NAME = /^[a-z0-9]+$/

/**
 * What is wrong with the parts of a structured name.
 * @param source of the link it belongs to; null when the name is looked at alone
 */
export function checkCampaign(name: CampaignName, convention: Convention, source: string | null): LinkFault[] {
  const { region, budget, type, gtm, language } = name
  const field = 'campaign'
  return [
    ...checkDate(name),
    ...checkValue(convention, { field, list: 'region', value: region, orNone: true }),
    ...checkValue(convention, { field, list: 'budget', value: budget, orNone: true }),
    ...checkValue(convention, { field, list: 'campaign_type', value: type, orNone: true }),
    ...checkValue(convention, { field, list: 'gtm', value: gtm, orNone: true }),
    ...(language ? checkValue(convention, { field, list: 'language', value: language }) : []),
    ...checkOwnName(name, convention),
    ...checkAgency(name, source),
  ]
}

function checkDate({ date }: CampaignName): LinkFault[] {
  if (date === 'eg' || isDay(date)) return []
  const message = 'The date is neither a day of the calendar nor eg.'
  const mend = 'Choose a day, or eg for evergreen.'
  return [fault({ field: 'campaign', rule: 'date', measured: date, allowed: 'yyyy_mm_dd or eg', message, mend })]
}

/** Whatever would not be read back as the name it was. */
function checkOwnName({ name, language }: CampaignName, convention: Convention): LinkFault[] {
  if (name === null) return []
  const said = { field: 'campaign', measured: name }
  if (!NAME.test(name)) {
    const joined = name.toLowerCase().replaceAll('_', '')
    const message = 'The campaign’s own name is lowercase letters and digits: an underscore would part it.'
    const allowed = 'lowercase letters and digits'
    const mend = NAME.test(joined) ? `Write it as one word, such as ${joined}.` : 'Write it as one word.'
    return [fault({ ...said, rule: name.includes('_') ? 'underscore' : 'characters', allowed, message, mend })]
  }
  if (!findValue(convention, 'language', name)) return []
  const message = `“${name}” is a language code: it would be read back as the language.`
  const mend = language === null ? 'Give another name, or choose it as the language.' : 'Give another name.'
  return [
    fault({ ...said, rule: 'name_is_language', allowed: 'a name that is no language of the list', message, mend }),
  ]
}

function checkAgency({ name, agency }: CampaignName, source: string | null): LinkFault[] {
  if (agency === null) return []
  const found: LinkFault[] = []
  const said = { field: 'campaign', measured: agency }
  if (!NAME.test(agency)) {
    const message = 'The agency is written in lowercase letters and digits.'
    const mend = 'Write it as one word.'
    found.push(fault({ ...said, rule: 'characters', allowed: 'lowercase letters and digits', message, mend }))
  }
  if (name === null) {
    const message = 'An agency needs the campaign’s own name before it: alone it would be read as the name.'
    const mend = 'Give the campaign a name.'
    found.push(fault({ ...said, rule: 'agency_without_name', allowed: 'a name, then the agency', message, mend }))
  }
  if (source !== null && source !== AGENCY_SOURCE)
    found.push(
      fault({
        ...{ field: 'source', rule: 'agency_source', measured: source, allowed: AGENCY_SOURCE },
        message: `The campaign names the agency ${agency}, and then the source is agency.`,
        mend: 'Set the source to agency.',
        fix: { field: 'source', value: AGENCY_SOURCE },
      }),
    )
  return found
}

export interface BuiltCampaign {
  /** Null when something has to be mended first. */
  readonly text: string | null
  readonly faults: readonly LinkFault[]
}

/** Writes a structured name, when it can be read back as the same. Empty parts are written x. */
export function buildCampaign(given: CampaignName, convention: Convention, source: string | null): BuiltCampaign {
  const name = {
    ...given,
    region: given.region || NO_VALUE,
    budget: given.budget || NO_VALUE,
    type: given.type || NO_VALUE,
    gtm: given.gtm || NO_VALUE,
    language: given.language || null,
    name: given.name || null,
    agency: given.agency || null,
  }
  const faults = checkCampaign(name, convention, source)
  return { text: isSound(faults) ? toCampaignText(name) : null, faults }
}

/** A structured name as it stands in a link: taken apart, and each part checked. */
export function checkCampaignText(text: string, convention: Convention, source: string | null) {
  const parsed = parseCampaign(text, convention)
  if (!parsed.name) return parsed
  return { name: parsed.name, faults: checkCampaign(parsed.name, convention, source) }
}
