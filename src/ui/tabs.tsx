import { Tabs } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './tabs.module.css'

interface Tab<V extends string> {
  readonly value: V
  readonly label: string
  readonly count?: number
  readonly content: ReactNode
}

interface TabViewProps<V extends string> {
  /** What the tabs choose between. */
  readonly label: string
  readonly value: V
  readonly onChange: (value: V) => void
  readonly tabs: readonly Tab<V>[]
}

/** Tabs and the content of the chosen one. The choice belongs into the URL. */
export function TabView<V extends string>({ label, value, onChange, tabs }: TabViewProps<V>) {
  return (
    <Tabs value={value} onChange={(next) => next && onChange(next as V)} keepMounted={false}>
      <Tabs.List aria-label={label}>
        {tabs.map((tab) => (
          <Tabs.Tab
            key={tab.value}
            value={tab.value}
            rightSection={tab.count !== undefined && <span className={classes.count}>{tab.count}</span>}
          >
            {tab.label}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {tabs.map((tab) => (
        <Tabs.Panel key={tab.value} value={tab.value} className={classes.panel}>
          {tab.content}
        </Tabs.Panel>
      ))}
    </Tabs>
  )
}
