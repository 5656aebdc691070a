import { sayDay } from '#core/time/wall.ts'
import type { ClickDay, ClickSeries } from '../click-series.ts'
import classes from '../links.module.css'

interface ClicksTableProps {
  readonly series: readonly ClickSeries[]
  readonly rows: readonly ClickDay[]
}

/** The figures of the chart, for whoever does not see it. */
export function ClicksTable({ series, rows }: ClicksTableProps) {
  return (
    <div className={classes.hidden}>
      <table>
        <caption>Clicks per day and channel</caption>
        <thead>
          <tr>
            <th scope="col">Day</th>
            {series.map(({ key, label }) => (
              <th key={key} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ day, values }) => (
            <tr key={day}>
              <th scope="row">{sayDay(day)}</th>
              {series.map(({ key }) => (
                <td key={key}>{values === null ? 'Not known: no link was there yet' : values[key]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
