import { type CampaignName, toCampaignText } from './campaign-name.ts'
import { NO_VALUE } from './convention.ts'
import { fault, type LinkFault } from './fault.ts'
import type { LinkFields } from './fields.ts'

const PARTNER = 'partner'
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345'

/**
 * The 18-character form of a 15-character account id: each five characters get one more, which says which of them are
 * capitals. Source: the platform’s own checksum; domain.md 2.7 asks for 18.
 */
export function toLongId(short: string): string {
  const sums = [0, 5, 10].map((start) =>
    [...short.slice(start, start + 5)].reduce((sum, each, index) => sum + (/[A-Z]/.test(each) ? 2 ** index : 0), 0),
  )
  return short + sums.map((sum) => ALPHABET[sum]).join('')
}

/** Partner links: medium and source are partner, the GTM is x, and the id is the partner’s account. Source: domain.md 2.7. */
export function checkPartner({ medium, source, partnerId }: LinkFields, campaign: CampaignName | null): LinkFault[] {
  if (medium !== PARTNER && partnerId === '') return []
  const fixed = [
    ...(medium === PARTNER ? [] : [mustBe('medium', medium)]),
    ...(source === PARTNER ? [] : [mustBe('source', source)]),
  ]
  return [...fixed, ...checkGtm(campaign), ...checkId(partnerId)]
}

function mustBe(field: 'medium' | 'source', measured: string): LinkFault {
  const message = `A link with a partner id has the ${field} partner.`
  const mend = `Set the ${field} to partner.`
  const fix = { field, value: PARTNER }
  return fault({ field, rule: 'partner', measured: measured || 'nothing', allowed: PARTNER, message, mend, fix })
}

function checkGtm(campaign: CampaignName | null): LinkFault[] {
  if (!campaign || campaign.gtm === NO_VALUE) return []
  const value = toCampaignText({ ...campaign, gtm: NO_VALUE })
  return [
    fault({
      ...{ field: 'campaign', rule: 'partner_gtm', measured: campaign.gtm, allowed: NO_VALUE },
      ...{ message: 'The GTM of a partner link is always x.', mend: `Write ${value}.` },
      fix: { field: 'campaign', value },
    }),
  ]
}

function checkId(id: string): LinkFault[] {
  const said = { field: 'partnerId', allowed: '18 letters and digits: the partner’s account id' }
  if (id === '')
    return [
      fault({
        ...{ ...said, rule: 'needed', measured: 'nothing', message: 'A partner link needs the partner’s id.' },
        mend: 'Copy the account id of the partner.',
      }),
    ]
  if (!/^[A-Za-z0-9]+$/.test(id) || (id.length !== 15 && id.length !== 18))
    return [
      fault({
        ...{ ...said, rule: 'partner_id', measured: `${id.length} characters` },
        message: 'A partner id has 15 or 18 letters and digits.',
        mend: 'Copy the account id of the partner again.',
      }),
    ]
  if (id.length === 18) return []
  const value = toLongId(id)
  return [
    fault({
      ...{ ...said, rule: 'short_partner_id', measured: `${id.length} characters`, level: 'warning' },
      message: 'This is the short form of the id, which some reports do not tell apart.',
      ...{ mend: `Use the long form, ${value}.`, fix: { field: 'partnerId', value } },
    }),
  ]
}
