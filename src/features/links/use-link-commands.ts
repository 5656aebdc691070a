import { IconFileImport, IconLinkPlus, IconListCheck } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useMay } from '#client/session.ts'
import { type Command, useCommands } from '#ui/commands.ts'
import { useLinksSearch } from './use-links-search.ts'

/** What can be done here, for the palette. */
export function useLinkCommands(): void {
  const { change } = useLinksSearch()
  const may = useMay('link.write')
  const commands = useMemo((): Command[] => {
    const group = 'Links'
    const check: Command = {
      ...{ id: 'check-links', label: 'Check links', group, icon: IconListCheck },
      run: () => change({ check: 'new' }),
    }
    if (!may) return [check]
    return [
      {
        ...{ id: 'new-link', label: 'New link', group, icon: IconLinkPlus, words: 'make tracked short utm builder' },
        run: () => change({ make: true }),
      },
      check,
      {
        ...{ id: 'import-links', label: 'Import links from CSV', group, icon: IconFileImport },
        run: () => change({ take: true }),
      },
    ]
  }, [change, may])
  useCommands(commands)
}
