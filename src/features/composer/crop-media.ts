import { useQueryClient } from '@tanstack/react-query'
import { call } from '#client/call.ts'
import type { Media } from '#client/media/addresses.ts'
import { apiQuery, refresh } from '#client/query.ts'

type Body = Parameters<typeof call<'cropMedia'>>[1]['body']

/** @returns how a part, or the whole, of a picture is made a file of its own; the library keeps both */
export function useCropMedia() {
  const client = useQueryClient()
  return async (media: Pick<Media, 'id'>, body: Body): Promise<Media> => {
    const { already: _, ...made } = await call('cropMedia', { params: { id: media.id }, body })
    client.setQueryData(apiQuery('getMedia', { params: { id: made.id } }).queryKey, { ...made, usedIn: [], crops: [] })
    void refresh(client, 'listMedia')
    return made
  }
}
