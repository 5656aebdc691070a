import { afterEach, vi } from 'vitest'

/** Whatever complains on the console fails the test that made it complain. */
const complaints: string[] = []

for (const level of ['error', 'warn'] as const) {
  vi.spyOn(console, level).mockImplementation((...said: unknown[]) => {
    complaints.push(`console.${level}: ${said.map(String).join(' ')}`)
  })
}

afterEach(() => {
  const heard = complaints.splice(0)
  if (heard.length > 0) throw new Error(`The console was not quiet:\n${heard.join('\n')}`)
})
