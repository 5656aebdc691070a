import { writeFile } from 'node:fs/promises'
import { migrate } from '#db/migrate.ts'
import { migrations } from '#db/migrations/list.ts'
import { openPgliteInProcess } from '#db/open-pglite.ts'
import { backupCommand, type Print, restoreCommand } from './database-commands.ts'
import { createLog } from './log.ts'
import { fail } from './node.ts'
import { resetDemoCommand } from './reset-demo.ts'

type Command = (argv: readonly string[], print: Print) => Promise<number>

/** The empty database, with every migration applied, that first starts begin from. */
const makeTemplate: Command = async ([file]) => {
  if (!file) throw new Error('make-template needs the file to write')
  const database = await openPgliteInProcess({ log: createLog('warn') })
  await migrate(database, migrations)
  await writeFile(file, await database.dump())
  await database.close()
  return 0
}

const COMMANDS: Record<string, Command> = {
  'make-template': makeTemplate,
  backup: backupCommand,
  restore: restoreCommand,
  'reset-demo': resetDemoCommand,
}

const [name = '', ...argv] = process.argv.slice(2)
const command = COMMANDS[name]
if (!command)
  fail(new Error(`There is no command ${JSON.stringify(name)}; there are ${Object.keys(COMMANDS).join(', ')}.`))
else process.exitCode = await command(argv, (line) => void process.stdout.write(`${line}\n`)).catch(fail)
