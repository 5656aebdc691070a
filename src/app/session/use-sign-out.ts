import { useMutation } from '@tanstack/react-query'
import { useCallback } from 'react'
import { call } from '#client/call.ts'
import { showToast } from '#ui/toast.tsx'

/** Ends the session and leaves the page altogether, so that nothing of it stays in memory. */
export function useSignOut(): () => Promise<void> {
  const { mutateAsync } = useMutation({ mutationFn: () => call('signOut', { body: {} }) })
  return useCallback(async () => {
    try {
      await mutateAsync()
      window.location.assign('/sign-in')
    } catch (error) {
      showToast(`You are still signed in. ${error instanceof Error ? error.message : ''}`, { tone: 'danger' })
    }
  }, [mutateAsync])
}
