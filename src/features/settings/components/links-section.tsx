import { PLATFORM_NAMES, PLATFORMS } from '#core/channel/platform.ts'
import { useMay, useSession } from '#client/session.ts'
import { Facts } from '#ui/facts.tsx'
import { sayHost } from '../links-values.ts'
import { LinksForm } from './links-form.tsx'

/** Which sites are our own, and the source each platform has: a form, or the facts. */
export function LinksSection() {
  const { hosts, sources } = useSession().desk.links
  if (useMay('desk.edit')) return <LinksForm />
  return (
    <Facts
      facts={[
        { label: 'Our own sites', value: hosts.length > 0 ? hosts.map(sayHost).join(', ') : 'None named yet' },
        ...PLATFORMS.map((platform) => ({ label: `Source of ${PLATFORM_NAMES[platform]}`, value: sources[platform] })),
      ]}
    />
  )
}
