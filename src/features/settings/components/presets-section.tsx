import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { LinkPreset } from '#core/link/presets.ts'
import { useMay, useSession } from '#client/session.ts'
import classes from '../presets.module.css'
import { useRemovePreset } from '../use-remove-preset.ts'
import { PresetDialog } from './preset-dialog.tsx'
import { PresetList } from './preset-list.tsx'

/** The values that go together: read by all, changed by those who may. */
export function PresetsSection() {
  const { presets } = useSession().desk.links
  const may = useMay('desk.edit')
  const remove = useRemovePreset()
  const [asked, setAsked] = useState<LinkPreset | 'new' | null>(null)
  return (
    <div className={classes.stack}>
      <PresetList
        presets={presets}
        acts={may ? { onEdit: setAsked, onRemove: (preset) => void remove(preset) } : null}
      />
      {may && (
        <Button className={classes.add} leftSection={<IconPlus size={14} />} onClick={() => setAsked('new')}>
          Add preset
        </Button>
      )}
      {asked && <PresetDialog preset={asked === 'new' ? null : asked} onClose={() => setAsked(null)} />}
    </div>
  )
}
