import { type CampaignName, toCampaignText } from './campaign-name.ts'
import { checkFields } from './check-fields.ts'
import { type Convention, findValue, NO_VALUE } from './convention.ts'
import { fault, type LinkFault } from './fault.ts'
import type { LinkFields } from './fields.ts'
import { BY_CHANNEL, type LinkPreset } from './presets.ts'
import { checkValue } from './values.ts'

const WORD = /^[a-z0-9]+$/

/**
 * What is wrong with a preset: no link could be made with it, or it would be taken for another. Rules are those of the
 * links themselves; fields are those of the preset.
 * @param convention with all presets, this one among them
 */
export function checkPreset(preset: LinkPreset, convention: Convention): LinkFault[] {
  return [
    ...checkNamed(preset, convention.presets),
    ...checkFixes(preset),
    ...checkShort(preset, convention.presets),
    ...checkPrefixes(preset),
    ...checkSample(preset, convention),
  ]
}

function checkNamed({ key, label }: LinkPreset, presets: readonly LinkPreset[]): LinkFault[] {
  const same = (text: string): string => text.trim().toLowerCase()
  const other = presets.find((each) => each.key !== key && same(each.label) === same(label))
  if (!other) return []
  const said = { field: 'label', rule: 'unique', measured: label, allowed: 'a name that no preset has' }
  return [fault({ ...said, message: `There is a preset ${other.label} already.`, mend: 'Give it another name.' })]
}

function checkFixes({ source, medium, campaign, budget }: LinkPreset): LinkFault[] {
  if (source || medium || campaign || budget) return []
  const said = { field: 'source', rule: 'needed', measured: 'nothing', allowed: 'source, medium, campaign or budget' }
  return [fault({ ...said, message: 'A preset fills in something.', mend: 'Choose a source, or another value.' })]
}

/** A short form is one word, and that of one preset: the first that has it would decide for the others. */
function checkShort({ key, campaign }: LinkPreset, presets: readonly LinkPreset[]): LinkFault[] {
  if (campaign === null) return []
  const said = { field: 'campaign', measured: campaign }
  if (!WORD.test(campaign))
    return [
      fault({
        ...{ ...said, rule: 'short_form', allowed: 'one word of lowercase letters and digits' },
        message: 'The short form is one word of lowercase letters and digits: parts are for the structured name.',
        mend: 'Write one word, or leave it empty for the structured name.',
      }),
    ]
  const other = presets.find((each) => each.key !== key && each.campaign === campaign)
  if (!other) return []
  return [
    fault({
      ...{ ...said, rule: 'unique', allowed: 'a short form that no preset has' },
      message: `The short form ${campaign} is that of ${other.label}.`,
      mend: 'Write another word.',
    }),
  ]
}

/** Only a short form says which preset a link follows: without one, nothing would ask for the beginning. */
function checkPrefixes({ campaign, contentPrefixes }: LinkPreset): LinkFault[] {
  const field = 'contentPrefixes'
  if (contentPrefixes.length === 0) return []
  if (campaign === null) {
    const said = { field, rule: 'needs_campaign', measured: contentPrefixes.join(', '), allowed: 'none' }
    const message = 'Beginnings of the content belong to a short form of the campaign.'
    return [fault({ ...said, message, mend: 'Give a short form, or leave the beginnings out.' })]
  }
  const bad = contentPrefixes.find((each) => !WORD.test(each) || each === 'nurture')
  const twice = contentPrefixes.find((each, index) => contentPrefixes.indexOf(each) < index)
  const measured = bad ?? twice
  if (measured === undefined) return []
  const message = bad === undefined ? `${measured} is there twice.` : `“${measured}” cannot begin the content.`
  const allowed = 'words of lowercase letters and digits, each once, and never nurture'
  return [
    fault({
      field,
      rule: bad === undefined ? 'unique' : 'characters',
      measured,
      allowed,
      message,
      mend: 'Correct it.',
    }),
  ]
}

const EVERGREEN: CampaignName = {
  ...{ date: 'eg', region: NO_VALUE, budget: NO_VALUE, type: NO_VALUE, gtm: NO_VALUE },
  ...{ language: null, name: null, agency: null },
}

/** A link as the preset fills it in has to be one that can be made; what it leaves free may be anything. */
function checkSample(preset: LinkPreset, convention: Convention): LinkFault[] {
  const { medium, campaign, budget } = preset
  const sample: LinkFields = {
    ...{ source: sampleSource(preset, convention), medium: medium ?? '', content: '', partnerId: '' },
    ...{ campaign: campaign ?? toCampaignText(EVERGREEN), budget: budget ?? '' },
  }
  const fixed = (['source', 'medium', 'campaign', 'budget'] as const).filter((field) => preset[field] !== null)
  const broken = checkFields(sample, { ...convention, presets: [preset] }).filter((each) =>
    fixed.some((field) => field === each.field),
  )
  const unlisted = checkValue(convention, { field: 'budget', list: 'budget', value: budget ?? '' })
  return [...broken, ...(campaign === null ? [] : unlisted)].map((each) => ({ ...each, fix: null }))
}

/** @returns the source; of the channels’ sources one that has the medium, if any does */
function sampleSource({ source, medium }: LinkPreset, convention: Convention): string {
  if (source !== BY_CHANNEL) return source ?? ''
  const ways = Object.values(convention.sources)
  const fits = (way: string): boolean => {
    const found = findValue(convention, 'utm_source', way)
    return found !== null && found.retiredAt === null && (medium === null || found.mediums.includes(medium))
  }
  return ways.find(fits) ?? ways[0] ?? ''
}
