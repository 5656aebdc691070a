// Adds up what the tests and the checks said. A run that was cut short counts as a failure, however much passed.
import { existsSync, readFileSync } from 'node:fs'

const [report, checks, testExit] = process.argv.slice(2)
const tests = existsSync(report)
  ? JSON.parse(readFileSync(report, 'utf8'))
  : { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0 }
const checked = /^(\d+) passed, (\d+) failed$/m.exec(readFileSync(checks, 'utf8')) ?? [null, '0', '1']
const skipped = tests.numPendingTests + (tests.numTodoTests ?? 0)
// Under CI nothing may be skipped, and a failing exit without a failing test is a failure of its own.
const unexplained = testExit !== '0' && tests.numFailedTests === 0 ? 1 : 0
const passed = tests.numPassedTests + Number(checked[1])
const failed = tests.numFailedTests + Number(checked[2]) + skipped + unexplained
if (skipped > 0) process.stdout.write(`${skipped} tests were skipped, which CI counts as failed\n`)
process.stdout.write(`${passed} passed, ${failed} failed\n`)
process.exit(failed === 0 && passed > 0 ? 0 : 1)
