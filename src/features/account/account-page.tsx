import { useSession } from '#client/session.ts'
import { Page, Section } from '#ui/page.tsx'
import { ColorsForm } from './components/colors-form.tsx'
import { PasswordForm } from './components/password-form.tsx'
import { PlaceFacts } from './components/place-facts.tsx'
import { ProfileForm } from './components/profile-form.tsx'

/** What is one's own: profile, password, colors. */
export function AccountPage() {
  const { me } = useSession()
  return (
    <Page title="Account" meta={me.email} layout="reading">
      <Section title="Profile" about="How the others at the desk see you.">
        <ProfileForm me={me} />
      </Section>
      <Section title="Your place" about="Set by a people manager or an administrator.">
        <PlaceFacts me={me} />
      </Section>
      <Section
        title="Password"
        about="12 characters or more. Length is what makes it strong; a sentence is easier to remember than signs."
      >
        <PasswordForm />
      </Section>
      <Section title="Colors" about="Kept in this browser.">
        <ColorsForm />
      </Section>
    </Page>
  )
}
