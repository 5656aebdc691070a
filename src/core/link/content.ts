import { type Convention, listOffered, NO_VALUE } from './convention.ts'
import { fault, type LinkFault } from './fault.ts'
import { checkValue } from './values.ts'

const TOKEN = /^[a-z0-9]+$/
/** An ad variant, such as `-accel1`, at the very end. */
const VARIANT = /-[a-z0-9]+$/
const FORM = 'ContentOffer_AssetType, then an industry if there is one; x for a part that has no value'

/**
 * `ContentOffer_AssetType_Industry`, and after it the variant of an ad. Never `nurture`. Source: domain.md 2.6.
 * @param prefixes of a preset that has a form of its own, such as `de_gitlab_release`
 */
export function checkContent(content: string, convention: Convention, prefixes: readonly string[]): LinkFault[] {
  if (content === '') return []
  const tokens = content.replace(VARIANT, '').split('_')
  const bad = tokens.find((token) => !TOKEN.test(token))
  if (bad !== undefined) return [refuseCharacters(content)]
  if (tokens.includes('nurture'))
    return [refuse('nurture', content, 'The content is never nurture.', 'Name the offer.')]
  if (prefixes.length > 0) return checkPrefix(tokens, content, prefixes)
  const [, asset, ...rest] = tokens
  if (asset === undefined || rest.length > 1)
    return [
      refuse(
        'parts',
        content,
        `The content has ${tokens.length} ${tokens.length === 1 ? 'part' : 'parts'}; it has two or three.`,
        `Write offer, asset type and industry, such as seccspackage_ebook_fs. Asset types: ${listOffered(convention, 'asset_type').join(', ')}.`,
      ),
    ]
  return checkValue(convention, { field: 'content', list: 'asset_type', value: asset, orNone: true })
}

function checkPrefix([first]: readonly string[], content: string, prefixes: readonly string[]): LinkFault[] {
  if (first !== undefined && content.includes('_') && prefixes.includes(first)) return []
  const allowed = prefixes.map((each) => `${each}_…`).join(', ')
  const message = 'The content of this preset begins with its program.'
  return [
    fault({ field: 'content', rule: 'prefix', measured: content, allowed, message, mend: `Begin with ${allowed}.` }),
  ]
}

function refuse(rule: string, measured: string, message: string, mend: string): LinkFault {
  return fault({ field: 'content', rule, measured, allowed: FORM, message, mend })
}

function refuseCharacters(content: string): LinkFault {
  const lower = content.toLowerCase()
  const onlyCase =
    lower !== content &&
    lower
      .replace(VARIANT, '')
      .split('_')
      .every((token) => TOKEN.test(token))
  return {
    ...refuse('characters', content, 'The content has other characters than lowercase letters and digits.', ''),
    ...(onlyCase
      ? { rule: 'capitals', mend: `Write ${lower}.`, fix: { field: 'content', value: lower } }
      : { mend: `Write ${NO_VALUE} for an empty part, and no spaces.` }),
  }
}
