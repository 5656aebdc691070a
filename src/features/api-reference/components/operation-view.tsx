import { IconLink } from '@tabler/icons-react'
import { useMemo } from 'react'
import { CodeBlock } from '#ui/code-block.tsx'
import { AppLink } from '#ui/link.tsx'
import classes from '../api-reference.module.css'
import { makeCurl } from '../make-curl.ts'
import type { Operation } from '../openapi.ts'
import { sayWhoMay, takesToken } from '../who-may.ts'
import { FieldLine, SchemaTree } from './schema-tree.tsx'

/** One operation: what it does, what goes in, what comes back, and how to try it. */
export function OperationView({ operation }: { operation: Operation }) {
  const { id, method, path, summary, body, takesFile, answer, parameters } = operation
  const curl = useMemo(() => makeCurl(operation, window.location.origin), [operation])
  return (
    <article id={id} className={classes.operation} aria-label={`${method} ${path}`}>
      <div className={classes.description}>
        <h3 className={classes.summary}>
          {summary}
          <a href={`#${id}`} className={classes.anchor} aria-label={`Link to ${id}`}>
            <IconLink size={14} aria-hidden />
          </a>
        </h3>
        <p className={classes.line}>
          <span className={classes.method}>{method}</span> <code className={classes.path}>{path}</code>
        </p>
        <Needs operation={operation} />
        {parameters.length > 0 && (
          <Part title="Parameters">
            <ul className={classes.tree}>
              {parameters.map((each) => (
                <li key={each.name}>
                  <FieldLine
                    name={each.name}
                    schema={each.schema}
                    note={each.required ? `needed, in the ${each.in}` : `in the ${each.in}`}
                  />
                </li>
              ))}
            </ul>
          </Part>
        )}
        {body && (
          <Part title="Body">
            <SchemaTree schema={body} direction="in" />
          </Part>
        )}
        {takesFile && (
          <Part title="Body">
            <p className={classes.type}>The file itself. What its bytes show counts, not the type they are sent as.</p>
          </Part>
        )}
        <Part title="Answer">
          {answer ? (
            <SchemaTree schema={answer} direction="out" />
          ) : (
            <p className={classes.type}>Its shape is not described: text, a redirect, or a document of its own.</p>
          )}
        </Part>
      </div>
      <div className={classes.example}>
        <CodeBlock label={`Example request: ${id}`} code={curl} />
      </div>
    </article>
  )
}

function Part({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <div className={classes.part}>
      <h4 className={classes.partTitle}>{title}</h4>
      {children}
    </div>
  )
}

/** Who may, and whether a token can. */
function Needs({ operation: { action } }: { operation: Operation }) {
  if (action === 'open') return <p className={classes.needs}>Open: needs no session.</p>
  return (
    <p className={classes.needs}>
      Needs{' '}
      <AppLink to="/policy" search={{ q: action }}>
        <code className="sb-mono">{action}</code>
      </AppLink>
      : {sayWhoMay(action)}.{' '}
      {takesToken(action) ? 'An API token can carry it.' : 'In person only: no API token can carry it.'}
    </p>
  )
}
