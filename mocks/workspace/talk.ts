/** What a colleague says about an idea. */
interface DemoComment {
  /** Key of the idea. */
  readonly idea: string
  /** Id of the person. */
  readonly by: string
  readonly text: string
  /** The words of the master copy it is about. */
  readonly quote?: string
  /** Ids of the people it names. */
  readonly mentions?: readonly string[]
}

export const DEMO_COMMENTS: readonly DemoComment[] = [
  {
    idea: 'loom-42-cache',
    by: 'demo-dev',
    text: 'Confirmed with engineering: “all your runners” is right, hosted and your own.',
    quote: 'One build cache for all your runners',
  },
  {
    idea: 'loom-42-cache',
    by: 'demo-marcus',
    text: 'Lovely opening. @Ana Ferreira can we keep the yarn emoji for Loom posts only? It’s turning into a signature.',
    mentions: ['demo-ana'],
  },
  {
    idea: 'loom-explain',
    by: 'demo-sofie',
    text: 'People on the forum call it “blame for builds”. I’d stay with our wording, it’s kinder.',
  },
  {
    idea: 'loom-dry-run',
    by: 'demo-zola',
    text: 'I tried it as a beginner and it really does read out each step. Happy to be quoted.',
    quote: 'changes nothing',
  },
  {
    idea: 'loom-rollback',
    by: 'demo-ingrid',
    text: '“Undo is a feature” also works as the title of the LinkedIn version. No change needed.',
    quote: 'Undo is a feature.',
  },
  {
    idea: 'weft-stacks',
    by: 'demo-kenji',
    text: 'Is “stack” clear to people who don’t use Weft? The thread explains it, so I’d leave it.',
    quote: 'a stack of them in order',
  },
  {
    idea: 'weft-quiet-queue',
    by: 'demo-noor',
    text: 'This one makes me proud of the product. Could we give it a good morning slot in each region?',
  },
  {
    idea: 'weft-shortcuts',
    by: 'demo-priya',
    text: 'Checked on a Mac, on Windows, and on Linux: the three shortcuts are the same.',
    quote: 'Shift and A to approve',
  },
  {
    idea: 'bobbin-plain-words',
    by: 'demo-helen',
    text: 'I ran our last press release through it. Nineteen remarks. Point taken.',
  },
  {
    idea: 'advisory-runner-tokens',
    by: 'demo-helen',
    text: 'Security and Legal have both read this wording. Please change nothing without asking me.',
    quote: 'We know of no misuse.',
  },
  {
    idea: 'advisory-runner-tokens',
    by: 'demo-marcus',
    text: 'Replies are covered until 22:00 UTC. @Sofie Lindqvist has the list of answers.',
    mentions: ['demo-sofie'],
  },
  {
    idea: 'loom-42-de',
    by: 'demo-noor',
    text: 'The German reads naturally. I asked a colleague in Hamburg to be sure, and she agrees.',
  },
  {
    idea: 'study-quillmere',
    by: 'demo-dev',
    text: 'Their communications team approved this sentence word for word on the call.',
    quote: 'kept its Fridays free',
  },
  {
    idea: 'study-pelandra',
    by: 'demo-helen',
    text: 'The study says five working hours. Can we either say that or link to the definition?',
    quote: 'from three days to five hours',
  },
  {
    idea: 'thistleci-19',
    by: 'demo-sofie',
    text: 'It’s 61 now: one more fix was merged last night. I’ve updated the release page too.',
    quote: '61 people',
  },
  {
    idea: 'thistleci-first-issues',
    by: 'demo-tomas',
    text: 'Two of the issues were taken this morning. @Sofie Lindqvist is it still 14?',
    quote: '14 thistle-ci issues',
    mentions: ['demo-sofie'],
  },
  {
    idea: 'thistleci-governance',
    by: 'demo-sofie',
    text: 'The maintainers have read the thread and like it. They’d answer questions themselves on Mastodon.',
  },
  {
    idea: 'thistleci-thousand',
    by: 'demo-ana',
    text: 'The contributor would rather not be named, so I kept it at “somebody”.',
    quote: 'Somebody',
  },
  {
    idea: 'question-flaky-test',
    by: 'demo-kenji',
    text: 'The cat story is true. The cat is retired now and doing well.',
    quote: 'a colleague’s cat',
  },
  {
    idea: 'question-flaky-test',
    by: 'demo-priya',
    text: 'Thanks for “a colleague’s cat”. In the last version it was the office cat, and we don’t have an office.',
    quote: 'a colleague’s cat',
  },
  {
    idea: 'poll-branch-names',
    by: 'demo-zola',
    text: 'Number emoji are read out well by screen readers. I tested with two of them.',
  },
  {
    idea: 'cd27-dates',
    by: 'demo-ingrid',
    text: 'Could we name both time bands in a reply? It was the first question last year.',
    quote: 'in two time bands',
  },
  {
    idea: 'cd27-cfp',
    by: 'demo-sofie',
    text: 'Please keep “First talks very welcome”. It doubled the number of new speakers.',
    quote: 'First talks very welcome.',
  },
  {
    idea: 'cd27-speaker-mirela',
    by: 'demo-tomas',
    text: 'Mirela sent her preferred name and the spelling of the title. Both are in here.',
  },
  {
    idea: 'podcast-on-call',
    by: 'demo-marcus',
    text: 'Can we send this to the two guests an hour ahead, so that they can share it?',
  },
  {
    idea: 'blog-postmortem',
    by: 'demo-helen',
    text: 'Thank you for keeping it plain. “Our mistake” is exactly right.',
    quote: 'it was our mistake',
  },
  {
    idea: 'report-small-releases',
    by: 'demo-dev',
    text: 'The number of answers is final. The chart in the report uses the same one.',
    quote: '2,140 people',
  },
  {
    idea: 'remote-handbook',
    by: 'demo-ana',
    text: 'I counted again: 412 pages as of Monday. The number is on the first page if anybody asks.',
    quote: 'all 412 pages of it',
  },
  {
    idea: 'hiring-reliability',
    by: 'demo-noor',
    text: 'Recruiting asks that we point questions to the ad and not to people. @Priya Raman could you watch the replies?',
    mentions: ['demo-priya'],
  },
  {
    idea: 'access-keyboard-week',
    by: 'demo-zola',
    text: 'I’d love to see the video of the dialog nobody could leave. Maybe for the next one?',
  },
]

/** What a manager writes when they ask for changes. */
export const RETURN_NOTES: readonly string[] = [
  'Nearly there. The first sentence says what we did; could it say what the reader gets?',
  'Please check the number against the published page. I found a different one there.',
  'Good idea, long copy. Try it at 100 characters and see what you miss. I suspect nothing.',
  'The alt text repeats the post. Could it describe what’s in the picture instead?',
  '“Will” makes this a promise. Can we say what’s there today?',
  'The link leads to the old docs page. The new one is in the release notes.',
  'The joke works in English and gets lost for people who read in a second language. One plainer version, please.',
  'Two posts about the same release on one day. Could this one wait until later in the week?',
]

/** What an associate writes when they ask for approval. */
export const SUBMIT_NOTES: readonly string[] = [
  'Facts checked with Dev. Ready when you are.',
  'Shortened after yesterday’s feedback, and the link is tested.',
  'No rush: any slot this week works.',
  'First time I’ve written a thread. I’m glad of any comments.',
  'The customer has approved the quote. Their mail is in the issue.',
  'I changed only the LinkedIn version since you last saw it.',
  'Alt text is new. I described the picture with my eyes closed first.',
  'Goes with tomorrow’s blog post, so please have a look before noon.',
]
