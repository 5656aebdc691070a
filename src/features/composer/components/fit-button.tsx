import { Button } from '@mantine/core'
import { useComposer } from '../composer-context.ts'
import { findFit, sayFit, useFit } from '../fit-media.ts'
import type { Check } from '../list-checks.ts'

/** Offered where the same picture, as another file, would be taken. */
export function FitButton({ check }: { check: Check }) {
  const { views, media } = useComposer()
  const fit = findFit(check, views, media)
  const { mutate, isPending } = useFit()
  if (!fit) return null
  return (
    <Button size="compact-xs" loading={isPending} onClick={() => mutate(fit)}>
      {sayFit(fit)}
    </Button>
  )
}
