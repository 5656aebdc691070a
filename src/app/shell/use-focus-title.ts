import { useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'

/** After going to another page the focus stands on its title, so that screen readers say where one is. */
export function useFocusTitle(): void {
  const router = useRouter()
  useEffect(
    () =>
      router.subscribe('onRendered', ({ fromLocation, pathChanged }) => {
        if (!fromLocation || !pathChanged) return
        document.querySelector<HTMLElement>('[data-page-title]')?.focus({ preventScroll: true })
      }),
    [router],
  )
}
