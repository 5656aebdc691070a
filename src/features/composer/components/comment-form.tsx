import { Button, CloseButton, Combobox, Textarea, useCombobox } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { personState } from '#core/person/person.ts'
import { readFailure } from '#client/api-error.ts'
import { call } from '#client/call.ts'
import { refresh } from '#client/query.ts'
import { useComposer } from '../composer-context.ts'
import classes from '../discuss.module.css'
import { findMentioned, findTyped, putMention } from '../mentions.ts'
import { usePeople } from '../queries.ts'

/** A comment, with people named by @, about the words that are selected in the copy. */
export function CommentForm({ postId }: { postId: string }) {
  const client = useQueryClient()
  const people = usePeople().filter((person) => personState(person) === 'active')
  const { tab } = useComposer()
  const [text, setText] = useState('')
  const [caret, setCaret] = useState(0)
  const [quote, setQuote] = useSelection()
  const [failure, setFailure] = useState<string | null>(null)
  const [sending, setSending] = useState(false)
  const combobox = useCombobox()
  const typed = findTyped(text, caret)
  const found =
    typed === null ? [] : people.filter(({ name }) => name.toLowerCase().includes(typed.toLowerCase())).slice(0, 6)
  const send = async () => {
    setSending(true)
    setFailure(null)
    try {
      const mentions = findMentioned(text, people)
      const channelId = tab === 'master' ? null : tab
      await call('addComment', { params: { id: postId }, body: { text: text.trim(), mentions, quote, channelId } })
      setText('')
      setQuote(null)
      await refresh(client, 'listComments')
    } catch (error) {
      setFailure(readFailure(error).message)
    } finally {
      setSending(false)
    }
  }
  return (
    <form
      className={classes.form}
      aria-label="Add a comment"
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim() && !sending) void send()
      }}
    >
      {quote && (
        <div className={classes.quoting}>
          <blockquote className={classes.quote}>{quote}</blockquote>
          <CloseButton size="sm" aria-label="Comment without the quote" onClick={() => setQuote(null)} />
        </div>
      )}
      <Combobox
        store={combobox}
        onOptionSubmit={(id) => {
          const person = people.find((each) => each.id === id)
          if (person) setText(putMention(text, caret, person.name))
          combobox.closeDropdown()
        }}
      >
        <Combobox.Target>
          <Textarea
            aria-label="Comment"
            placeholder="Say something; @ names people"
            value={text}
            autosize
            minRows={2}
            maxRows={8}
            maxLength={4000}
            error={failure}
            onChange={(event) => {
              setText(event.currentTarget.value)
              setCaret(event.currentTarget.selectionStart)
              const open = findTyped(event.currentTarget.value, event.currentTarget.selectionStart) !== null
              if (open) combobox.openDropdown()
              else combobox.closeDropdown()
              combobox.selectFirstOption()
            }}
          />
        </Combobox.Target>
        <Combobox.Dropdown hidden={found.length === 0}>
          <Combobox.Options aria-label="People">
            {found.map((person) => (
              <Combobox.Option key={person.id} value={person.id}>
                {person.name}
              </Combobox.Option>
            ))}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
      <Button type="submit" size="compact-sm" loading={sending} disabled={text.trim() === ''}>
        Comment
      </Button>
    </form>
  )
}

const LONGEST_QUOTE = 1000

/** The words that were last selected in a field of the copy. */
function useSelection(): [string | null, (quote: string | null) => void] {
  const [quote, setQuote] = useState<string | null>(null)
  useEffect(() => {
    const look = (event: Event) => {
      const field = event.target
      if (!(field instanceof HTMLTextAreaElement) || !field.id.startsWith('compose-')) return
      const words = field.value.slice(field.selectionStart, field.selectionEnd).trim()
      setQuote(words ? words.slice(0, LONGEST_QUOTE) : null)
    }
    document.addEventListener('select', look)
    return () => document.removeEventListener('select', look)
  }, [])
  return [quote, setQuote]
}
