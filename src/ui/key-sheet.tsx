import type { Command } from './commands.ts'
import { Dialog } from './dialog/dialog.tsx'
import classes from './key-sheet.module.css'
import { Keys } from './kbd.tsx'

/** Every key that does something here. */
export function KeySheet({ commands, onClose }: { commands: readonly Command[]; onClose: () => void }) {
  // Of two with the same keys the later one hears them.
  const keyed = commands.filter(
    (each, index) => each.keys && commands.findLastIndex(({ keys }) => keys === each.keys) === index,
  )
  const groups = [...new Set(keyed.map((each) => each.group))]
  return (
    <Dialog opened onClose={onClose} title="Keyboard" about="Keys work wherever nothing is being typed." size="large">
      <div className={classes.groups}>
        {groups.map((group) => (
          <div key={group} className={classes.group}>
            <h3 className={classes.title}>{group}</h3>
            <ul aria-label={group}>
              {keyed
                .filter((each) => each.group === group)
                .map((command) => (
                  <li key={command.id} className={classes.line}>
                    <span>{command.label}</span>
                    <Keys keys={command.keys ?? ''} />
                  </li>
                ))}
            </ul>
          </div>
        ))}
      </div>
    </Dialog>
  )
}
