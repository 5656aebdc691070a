import { isSame } from '#core/base/same.ts'
import { checkPreset } from '#core/link/check-preset.ts'
import { type LinkRules, makeConvention } from '#core/link/convention.ts'
import { isSound } from '#core/link/fault.ts'
import type { Stores } from '#core/ports/stores.ts'
import { Refusal } from '../../refusal.ts'

/**
 * What stays as it was may have been overtaken by a list, and keeps nobody from changing the rest.
 * @throws Refusal `invalid` with every rule that a new or a changed preset breaks, at `body.links.presets.<n>.<field>`
 */
export async function refusePresets(
  { pickLists }: Pick<Stores, 'pickLists'>,
  before: LinkRules,
  after: LinkRules,
): Promise<void> {
  const convention = makeConvention(after, await pickLists.list())
  const violations = after.presets.flatMap((preset, index) => {
    if (before.presets.some((each) => isSame(each, preset))) return []
    const faults = checkPreset(preset, convention).filter((each) => !isSound([each]))
    return faults.map(({ field, rule, message, mend, measured, allowed }) => ({
      ...{ field: `body.links.presets.${index}.${field}`, rule, message: `${message} ${mend}` },
      ...(measured !== undefined && { measured }),
      ...(allowed !== undefined && { allowed }),
    }))
  })
  const [first, ...more] = violations
  if (!first) return
  const say = more.length === 0 ? first.message : `${violations.length} things in the presets need mending first.`
  throw new Refusal('invalid', `${say} Nothing was changed.`, { violations })
}
