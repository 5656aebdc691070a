import { CodeBlock } from '#ui/code-block.tsx'
import { AppLink, OutLink } from '#ui/link.tsx'
import { addressOf } from '#client/call.ts'
import classes from '../api-reference.module.css'
import type { OpenApi } from '../openapi.ts'

/** What holds for every operation. */
export function Beginning({ api }: { api: OpenApi }) {
  const code = `curl -H "Authorization: Bearer $TOKEN" \\\n  ${window.location.origin}/api/people`
  return (
    <section id="beginning" className={classes.operation} aria-label="To begin with">
      <div className={classes.description}>
        <h2 className={classes.groupTitle}>To begin with</h2>
        <div className={classes.prose}>
          <p>{api.info.description.replaceAll('`', '')}</p>
          <p>
            A program sends an <AppLink to="/tokens">API token</AppLink> (<code className="sb-mono">sbx_…</code>) as
            bearer. It acts as its owner, within the actions it was given; the <AppLink to="/policy">policy</AppLink>{' '}
            says who has which. Bodies are JSON; a field the desk does not know is refused, and so is a change made
            against an old <code className="sb-mono">version</code>.
          </p>
          <p>
            Moments are UTC, ISO 8601 with milliseconds. The same as a document for programs:{' '}
            <OutLink href={addressOf('getOpenApi')}>OpenAPI 3.1 as JSON</OutLink>.
          </p>
        </div>
      </div>
      <div className={classes.example}>
        <CodeBlock label="Example request with a token" code={code} />
      </div>
    </section>
  )
}
