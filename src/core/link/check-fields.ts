import { checkCampaignText } from './check-campaign.ts'
import type { CampaignName } from './campaign-name.ts'
import { checkContent } from './content.ts'
import { type Convention, findValue, ORGANIC_MEDIUM } from './convention.ts'
import { fault, type LinkFault } from './fault.ts'
import { LINK_FIELD_NAMES, type LinkFields } from './fields.ts'
import { checkPartner } from './partner.ts'
import { BY_CHANNEL, type LinkPreset } from './presets.ts'
import { checkCharacters, checkPair, checkValue } from './values.ts'

/** What the values of a link break, whatever its destination. */
export function checkFields(fields: LinkFields, convention: Convention): LinkFault[] {
  const { source, medium, campaign, content } = fields
  const short = findShortForm(campaign, convention)
  const structured = short === null ? readStructured(fields, convention) : { name: null, faults: [] }
  return withoutRepeats([
    ...checkNeeded(fields),
    ...['source' as const, 'medium' as const].flatMap((field) => checkCharacters(field, fields[field])),
    ...checkValue(convention, { field: 'medium', list: 'utm_medium', value: medium }),
    ...checkValue(convention, { field: 'source', list: 'utm_source', value: source }),
    ...checkPair(convention, source, medium),
    ...structured.faults,
    ...(short ? checkShortForm(short, fields, convention) : []),
    ...checkBudget(short, fields),
    ...checkContent(content, convention, short?.contentPrefixes ?? []),
    ...checkPartner(fields, structured.name),
  ])
}

function readStructured({ campaign, source }: LinkFields, convention: Convention) {
  if (campaign === '') return { name: null, faults: [] }
  const { name, faults }: { name: CampaignName | null; faults: readonly LinkFault[] } = checkCampaignText(
    campaign,
    convention,
    source,
  )
  return { name, faults }
}

function checkNeeded(fields: LinkFields): LinkFault[] {
  return (['source', 'medium', 'campaign'] as const)
    .filter((field) => fields[field] === '')
    .map((field) => {
      const name = LINK_FIELD_NAMES[field]
      const said = { field, rule: 'needed', measured: 'nothing', allowed: 'a value' }
      return fault({ ...said, message: `${name} is needed.`, mend: `Choose a ${name.toLowerCase()}.` })
    })
}

/** What a short form of the campaign asks of the other fields. */
type ShortForm = Pick<LinkPreset, 'label' | 'source' | 'medium' | 'budget' | 'contentPrefixes'> & {
  readonly retired: boolean
}

/** @returns the preset that a campaign written short belongs to, or that of a campaign’s own token; null when it is neither */
export function findShortForm(campaign: string, convention: Convention): ShortForm | null {
  const preset = convention.presets.find((each) => each.campaign === campaign)
  if (preset && campaign !== '') return { ...preset, retired: false }
  const token = findValue(convention, 'campaign', campaign)
  if (!token) return null
  const social = { source: BY_CHANNEL, medium: ORGANIC_MEDIUM, budget: null, contentPrefixes: [] }
  return { ...social, label: `The campaign ${campaign}`, retired: token.retiredAt !== null }
}

function checkShortForm(short: ShortForm, fields: LinkFields, convention: Convention): LinkFault[] {
  const sources = Object.values(convention.sources)
  const byChannel = short.source === BY_CHANNEL && fields.source !== '' && !sources.includes(fields.source)
  return [
    ...(short.retired ? checkValue(convention, { field: 'campaign', list: 'campaign', value: fields.campaign }) : []),
    ...(short.medium ? checkFixed('medium', short.medium, short, fields) : []),
    ...(short.source && short.source !== BY_CHANNEL ? checkFixed('source', short.source, short, fields) : []),
    ...(short.budget ? checkFixed('budget', short.budget, short, fields) : []),
    ...(byChannel
      ? [
          fault({
            ...{ field: 'source', rule: 'preset', measured: fields.source, allowed: sources.join(', ') },
            message: `${short.label} is for our own channels: the source is that of the channel.`,
            mend: 'Choose the source of the channel, or write the campaign in full.',
          }),
        ]
      : []),
  ]
}

function checkFixed(
  field: 'medium' | 'source' | 'budget',
  value: string,
  { label }: ShortForm,
  fields: LinkFields,
): LinkFault[] {
  if (fields[field] === value) return []
  const name = LINK_FIELD_NAMES[field].toLowerCase()
  return [
    fault({
      ...{ field, rule: 'preset', measured: fields[field] || 'nothing', allowed: value },
      message: `${label} always has the ${name} ${value}.`,
      mend: `Set the ${name} to ${value}.`,
      fix: { field, value },
    }),
  ]
}

/** In the structured form the budget is a part of the campaign. Source: domain.md 2.7. */
function checkBudget(short: ShortForm | null, { budget }: LinkFields): LinkFault[] {
  if (budget === '' || short?.budget) return []
  const message = 'The budget stands in the campaign name, not beside it.'
  const mend = 'Leave the budget out, and write it in the campaign name.'
  const fix = { field: 'budget' as const, value: '' }
  return [fault({ field: 'budget', rule: 'not_here', measured: budget, allowed: 'nothing', message, mend, fix })]
}

/** A missing value is said once, by the rule that knows what belongs there; what is misspelled is judged once it is mended. */
function withoutRepeats(faults: readonly LinkFault[]): LinkFault[] {
  const mended = new Set(faults.filter((each) => each.fix).map((each) => each.field))
  const spelled = new Set(faults.filter((each) => each.rule === 'capitals').map((each) => each.field))
  return faults.filter(({ field, rule, fix }) => {
    if (rule === 'needed') return !mended.has(field)
    return rule === 'capitals' || fix !== null || !spelled.has(field)
  })
}
