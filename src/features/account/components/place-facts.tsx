import { LEVEL_FACTS } from '#core/person/level.ts'
import type { Me } from '#client/session.ts'
import { Facts } from '#ui/facts.tsx'
import { Moment } from '#ui/time/moment.tsx'

export function PlaceFacts({ me }: { me: Me }) {
  const { title, grade } = LEVEL_FACTS[me.level]
  return (
    <Facts
      facts={[
        { label: 'Email', value: me.email },
        { label: 'Level', value: grade === null ? title : `${title}, grade ${grade}` },
        {
          label: 'Administrator',
          value: me.administrator ? 'Yes: may change settings and people, whatever the level' : 'No',
        },
        { label: 'At the desk since', value: <Moment at={me.joinedAt ?? me.createdAt} shape="date" clock="real" /> },
      ]}
    />
  )
}
