import { create } from 'zustand'

interface NotificationsState {
  readonly opened: boolean
  readonly set: (opened: boolean) => void
}

export const useNotificationsState = create<NotificationsState>((set) => ({
  opened: false,
  set: (opened) => set({ opened }),
}))

export function openNotifications(): void {
  useNotificationsState.getState().set(true)
}
