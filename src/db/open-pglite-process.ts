import { readFileSync, readlinkSync } from 'node:fs'
import { hostname } from 'node:os'

/** Which process this is, so that another one can tell later whether it still runs. */
export interface ProcessMark {
  readonly pid: number
  readonly host: string
  /**
   * Where the pid means something: this boot of this kernel, and this container. Within it a pid can be looked up;
   * a holder from elsewhere is known by its heartbeat only.
   */
  readonly place: string
  /** Clock ticks since boot; null where there is no /proc. Tells a process from a later one with the same pid. */
  readonly startTicks: string | null
}

/** @param pid of a process of this machine and container; this one when left out */
export function markProcess(pid = process.pid): ProcessMark {
  const host = hostname()
  const boot = quietly(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim())
  const container = quietly(() => readlinkSync('/proc/self/ns/pid'))
  return { pid, host, place: `${host} ${boot} ${container}`, startTicks: startTicksOf(pid) }
}

/** Whether the marked process, of the same place, still runs. Unknown counts as running. */
export function isRunning(mark: ProcessMark): boolean {
  if (!hasPid(mark.pid)) return false
  const ticks = startTicksOf(mark.pid)
  return ticks === null || mark.startTicks === null || ticks === mark.startTicks
}

function hasPid(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    // EPERM: it runs, as somebody else.
    return (error as NodeJS.ErrnoException).code !== 'ESRCH'
  }
}

/** Field 22 of /proc/PID/stat, counted behind the last `)`: the name before it may hold spaces and parentheses. */
function startTicksOf(pid: number): string | null {
  const stat = quietly(() => readFileSync(`/proc/${pid}/stat`, 'utf8'))
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null
}

function quietly(read: () => string): string | null {
  try {
    return read()
  } catch {
    return null
  }
}
