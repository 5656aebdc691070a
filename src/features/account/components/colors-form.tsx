import { SegmentedControl } from '@mantine/core'
import { COLOR_SCHEMES, useColorScheme } from '#ui/theme/color-scheme.ts'
import classes from './colors-form.module.css'

export function ColorsForm() {
  const { chosen, choose } = useColorScheme()
  return (
    <div>
      <SegmentedControl
        aria-label="Colors"
        data={COLOR_SCHEMES.map((each) => ({ ...each }))}
        value={chosen}
        onChange={(value) => choose(value as typeof chosen)}
      />
      <p className={classes.hint}>System follows what your device is set to, day and night.</p>
    </div>
  )
}
