import type { Fakes } from '#core/ports/fakes.ts'
import type { Deps } from './deps.ts'
import { Refusal } from './refusal.ts'

/** The imitated platforms; null on a real desk, and where the real ones are spoken to. */
export async function findFakes({ fakes, stores }: Pick<Deps, 'fakes' | 'stores'>): Promise<Fakes | null> {
  return fakes && (await stores.desk.get())?.demo ? fakes : null
}

/** @throws Refusal where nothing is imitated */
export async function openFakes(deps: Deps): Promise<Fakes> {
  const fakes = await findFakes(deps)
  if (fakes) return fakes
  throw new Refusal('forbidden', 'Only a demonstration imitates platforms; this is a real desk.')
}
