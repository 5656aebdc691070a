import { PROBLEMS } from '#contract/problem.ts'
import classes from '../api-reference.module.css'

const CODES = Object.entries(PROBLEMS)

/** Every way an operation can say no. */
export function ProblemCodes() {
  return (
    <section id="problems" className={classes.problems} aria-label="Problem codes">
      <h2 className={classes.groupTitle}>Problem codes</h2>
      <p className={classes.prose}>
        An error is <code className="sb-mono">application/problem+json</code> (RFC 9457). Decide by{' '}
        <code className="sb-mono">code</code>, which is stable; <code className="sb-mono">detail</code> is for people.
        Of an invalid request, <code className="sb-mono">violations</code> names every field at fault; of a conflict,{' '}
        <code className="sb-mono">current</code> is what the desk has now.
      </p>
      <table className={classes.table}>
        <caption className={classes.caption}>{CODES.length} codes</caption>
        <thead>
          <tr>
            <th scope="col">Code</th>
            <th scope="col">Status</th>
            <th scope="col">What it means</th>
          </tr>
        </thead>
        <tbody>
          {CODES.map(([code, { status, title }]) => (
            <tr key={code} id={`problem-${code}`}>
              <th scope="row">
                <code className="sb-mono">{code}</code>
              </th>
              <td>{status}</td>
              <td>{title}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
