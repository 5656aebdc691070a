import type { DemoIdea } from './post-idea.ts'

const POSTMORTEM_THREAD: readonly string[] = [
  'What happened: a certificate ran out. The reminder for it went to a mailbox that nobody had read since a team was renamed.',
  'What helped: our status page runs somewhere else, so people could see within four minutes that we knew.',
  'What changed: certificates now renew on their own, and reminders go to a rotation, never to a mailbox. The full write-up has the timeline.',
]

/** Carding Day, the podcast, the blog, published studies, and the press. */
export const COMPANY_IDEAS: readonly DemoIdea[] = [
  {
    key: 'cd27-dates',
    text: 'Carding Day 2027 is on May 12 and 13. Online, free, captioned, and in two time bands, so nobody has to get up at 3:00 a.m.',
    second:
      'Two days of talks about builds, reviews, and docs, from wherever you are. Carding Day: May 12 and 13, 2027.',
    own: {
      instagram: {
        text: 'Save the dates: May 12 and 13, 2027.\n\nCarding Day is our yearly conference. It’s online, it’s free, every talk has live captions, and each day runs in two time bands, so you can join at a humane hour.\n\nWhy the name? Carding is how you comb wool before you spin it: you untangle things together.\n\n- Ingrid Solheim, Senior Social Marketing Manager\n\n#CardingDay',
      },
    },
    link: 'https://thistledown.example/carding-day',
    campaign: 'cardingday27',
    pillars: ['corporate-events', 'community'],
    types: ['link', 'photo'],
    why: 'The dates are confirmed and registration is open.',
    platforms: ['x', 'linkedin', 'mastodon', 'bluesky', 'instagram'],
    picture: 2,
    pictureAlt: 'Four colored strands, each with three dots, are combed into a single dark line.',
  },
  {
    key: 'cd27-cfp',
    text: 'Have you untangled something this year? The Carding Day call for papers is open until January 29. First talks very welcome.',
    second:
      'A good talk proposal fits on a postcard: what broke, what you tried, what you know now. Carding Day takes yours until January 29.',
    own: {
      linkedin: {
        text: 'The call for papers for Carding Day 2027 is open until January 29.\n\nWe look for stories more than slides. What was tangled? What did you try? What do you know now that you’d have liked to know then?\n\nIf you’ve never given a talk, you’re who we’d most like to hear from. Each first-time speaker gets a mentor, a rehearsal, and a fee.',
        firstComment: 'Proposals are read without names. Two pages of examples from past years are on the site.',
      },
    },
    link: 'https://thistledown.example/carding-day/call',
    campaign: 'cardingday27',
    pillars: ['corporate-events', 'community'],
    types: ['link', 'question'],
    why: 'The call for papers is open, and first-time speakers need the longest notice.',
    platforms: ['x', 'linkedin', 'mastodon', 'bluesky', 'threads'],
  },
  {
    key: 'cd27-mentors',
    text: 'Never spoken at a conference? Eleven past Carding Day speakers offer to read your draft. They were all nervous once.',
    link: 'https://thistledown.example/carding-day/mentors',
    campaign: 'cardingday27',
    pillars: ['corporate-events', 'community'],
    types: ['link'],
    why: 'Last year two thirds of first-time speakers said that a mentor made the difference.',
    platforms: ['x', 'linkedin', 'mastodon', 'bluesky'],
  },
  {
    key: 'cd27-speaker-mirela',
    text: 'Carding Day speaker: Mirela, who runs builds for 300 bus stops. The talk: “Everything is a deadline when the bus is moving.”',
    link: 'https://thistledown.example/carding-day/mirela',
    campaign: 'cardingday27',
    pillars: ['corporate-events'],
    types: ['link'],
    why: 'The first speaker has confirmed and approved the wording of the announcement.',
    platforms: ['x', 'linkedin', 'bluesky', 'mastodon'],
  },
  {
    key: 'cd27-speaker-sadiq',
    text: 'Carding Day speaker: Sadiq, on deleting 40,000 lines of build scripts without a single bad night. Slides and scars included.',
    link: 'https://thistledown.example/carding-day/sadiq',
    campaign: 'cardingday27',
    pillars: ['corporate-events', 'devops'],
    types: ['link'],
    why: 'It’s the talk that people in the speakers’ channel are most curious about.',
    platforms: ['x', 'linkedin', 'mastodon', 'bluesky'],
  },
  {
    key: 'cd26-recordings',
    text: 'All 26 talks of Carding Day 2026 are online, with edited captions and full transcripts. Start with the lightning talks. 🎬',
    second: 'Got 12 minutes? Here’s a talk from Carding Day 2026 for every coffee break this month, with captions.',
    own: {
      facebook: {
        text: 'All 26 talks of Carding Day 2026 are online now. 🎬\n\nEvery talk has edited captions and a full transcript, so you can watch, read, or do both. If you have 12 minutes, start with the lightning talks. If you have an evening, invite a friend.',
      },
    },
    link: 'https://thistledown.example/carding-day/2026',
    campaign: 'cardingday27',
    pillars: ['corporate-events', 'community'],
    types: ['video', 'link'],
    why: 'The transcripts are finished, and recordings bring in registrations for the following year.',
    platforms: ['x', 'linkedin', 'mastodon', 'bluesky', 'facebook'],
  },
  {
    key: 'cd27-fr',
    language: 'fr',
    region: 'emea',
    text: 'Carding Day 2027 aura lieu les 12 et 13 mai, en ligne et gratuitement, avec des sous-titres en français. Les inscriptions sont ouvertes.',
    link: 'https://thistledown.example/fr/carding-day',
    campaign: 'cardingday27',
    pillars: ['corporate-events'],
    types: ['link'],
    why: 'French captions are new for 2027, and past visitors asked for them by name.',
    platforms: ['x', 'linkedin', 'mastodon'],
  },
  {
    key: 'podcast-on-call',
    text: 'New Loose Threads: what a hospital ward knows about handing over a night shift, and what on-call teams can borrow from it. 🎧',
    second:
      'A nurse and a site reliability engineer compare handover notes. It’s our most shared Loose Threads episode so far.',
    own: {
      linkedin: {
        text: 'A nurse and a site reliability engineer compare how they hand over a night.\n\nThe nurse’s handover takes eight minutes, happens at the bedside, and ends with a question: “What worries you?” The engineer’s was a link to a dashboard.\n\nBoth left the recording with something new. So did we.',
        firstComment:
          'There’s a full transcript for everybody who’d rather read, and the handover template that they wrote together.',
      },
    },
    link: 'https://thistledown.example/loose-threads/42',
    campaign: 'loosethreads',
    pillars: ['devops', 'community'],
    types: ['audio', 'link'],
    why: 'Episode 42 is out and fits the calm operations theme of the quarter.',
    platforms: ['x', 'linkedin', 'mastodon', 'bluesky', 'facebook'],
  },
  {
    key: 'podcast-naming',
    text: 'Naming things is hard. On Loose Threads, a linguist, a librarian, and a database walk into a studio. (The database sent notes.)',
    link: 'https://thistledown.example/loose-threads/43',
    campaign: 'loosethreads',
    pillars: ['community'],
    types: ['audio', 'link'],
    why: 'Episode 43 is out, and its guests share it with people we don’t usually reach.',
    platforms: ['x', 'mastodon', 'bluesky'],
  },
  {
    key: 'podcast-small-releases',
    text: 'What’s the smallest thing you ever released? On Loose Threads, a baker who codes explains why one roll tells you more than a whole batch.',
    link: 'https://thistledown.example/loose-threads/44',
    campaign: 'loosethreads',
    pillars: ['devops'],
    types: ['audio', 'link', 'question'],
    why: 'Episode 44 explains canary releases without jargon, which is what newcomers ask us for.',
    platforms: ['x', 'mastodon', 'bluesky', 'threads'],
  },
  {
    key: 'podcast-ja',
    language: 'ja',
    region: 'apac',
    text: 'ポッドキャスト「Loose Threads」の文字起こしを日本語でも読めるようになりました。まずは夜勤の引き継ぎについての回からどうぞ。',
    link: 'https://thistledown.example/ja/loose-threads',
    campaign: 'loosethreads',
    pillars: ['community'],
    types: ['audio', 'link'],
    why: 'Listeners in Japan asked for transcripts that they can read at their own pace.',
    platforms: ['x', 'linkedin', 'bluesky'],
  },
  {
    key: 'blog-postmortem',
    text: 'We were down for 38 minutes last month, and it was our mistake. Here’s what happened and what’s different now. 🧵',
    own: {
      x: { thread: POSTMORTEM_THREAD },
      bluesky: { thread: POSTMORTEM_THREAD },
      mastodon: { thread: POSTMORTEM_THREAD },
      linkedin: {
        text: 'We were down for 38 minutes last month, and it was our mistake.\n\nA certificate ran out. The reminder went to a mailbox that nobody had read since a team was renamed. Five people saw a piece of the problem, and nobody saw the whole.\n\nThe write-up names no one, because no one person did this. It has the timeline, what helped, and what we changed.',
      },
    },
    link: 'https://thistledown.example/blog/38-minutes',
    campaign: 'calmops',
    pillars: ['blogs', 'devops'],
    types: ['link'],
    why: 'Customers were promised an open account of the outage, and it has been reviewed by Legal.',
    platforms: ['x', 'linkedin', 'mastodon', 'bluesky'],
  },
  {
    key: 'blog-build-times',
    text: 'Our own build took 22 minutes in January. Now it takes six. We kept a diary of everything we tried, including what made it worse.',
    second:
      'Nine things we tried to make our build faster. Four worked, three did nothing, two made it slower. Our diary has all nine.',
    own: {
      instagram: {
        text: '22 minutes in January, six minutes now.\n\nWe kept a diary of everything we tried to make our own build faster. Four ideas worked, three did nothing, and two made it slower. We’re oddly fond of those two: they taught us where the time really went.\n\n- Dev Malhotra, Product Marketing\n\n#DevOps #BuildEngineering',
      },
    },
    link: 'https://thistledown.example/blog/build-diary',
    campaign: 'loom4',
    pillars: ['blogs', 'devops'],
    types: ['link', 'photo'],
    why: 'The diary is the most read draft of the engineering blog and shows Loom on our own code.',
    platforms: ['x', 'linkedin', 'mastodon', 'bluesky', 'facebook', 'instagram'],
    picture: 4,
    pictureAlt: 'A timeline of six jobs of a build: two teal ones first, then others side by side, then a green one.',
  },
  {
    key: 'blog-kind-reviews',
    text: '“Have you considered” is not a question. A field guide to review comments that are clear and kind at the same time.',
    own: {
      linkedin: {
        text: '“Have you considered…” is rarely a question.\n\nOur reviewers collected phrases that sound polite and read as a sigh, and wrote a plain version beside each. Instead of “Why didn’t you just”, try “What made you choose this?” and then wait for the answer.\n\nWhich phrase do you catch yourself writing?',
      },
    },
    link: 'https://thistledown.example/blog/kind-reviews',
    pillars: ['blogs', 'community'],
    types: ['link'],
    why: 'Code review tone was the top theme in this year’s user interviews.',
    platforms: ['x', 'linkedin', 'mastodon', 'bluesky'],
  },
  {
    key: 'study-mossbank',
    text: 'Mossbank Mutual moved 70 teams to one way of releasing. Nobody was forced. An invitation beat a mandate.',
    own: {
      linkedin: {
        text: 'Mossbank Mutual had 70 teams and, by their own count, 70 ways to release software.\n\nThey didn’t announce a standard. Two teams tried Loom, wrote down what it cost them and what it saved, and invited the next two to read along. 18 months later, 66 of the 70 had joined. The other four have good reasons, and those are in the study too.',
        firstComment: 'The study includes the template of the diary that the first two teams kept.',
      },
    },
    link: 'https://thistledown.example/customers/mossbank',
    pillars: ['devops', 'product'],
    types: ['case-studies', 'link'],
    why: 'The study is published, and large companies keep asking how to start without a mandate.',
    platforms: ['x', 'linkedin', 'bluesky'],
  },
  {
    key: 'study-larkfield',
    text: 'Larkfield Transit writes its runbooks for somebody who’s tired, worried, and new. The result reads better for everybody.',
    second:
      'What goes on the first line of a runbook? Larkfield Transit tried three answers with real people at night.',
    link: 'https://thistledown.example/customers/larkfield',
    pillars: ['devops', 'product'],
    types: ['case-studies', 'link'],
    why: 'It’s the first published Bobbin study, and runbooks are what operations people search for.',
    platforms: ['x', 'linkedin', 'mastodon'],
  },
  {
    key: 'report-small-releases',
    text: 'We asked 2,140 people how often they release and how well they sleep. The two answers are related.',
    own: {
      instagram: {
        text: 'How well do you sleep before a release?\n\nWe asked 2,140 people who build software. Those who release at least weekly were twice as likely to answer “as usual”. Small steps, steady nights.\n\nThe report has every question we asked, and the data, with names removed.\n\n- Noor Haddad, Senior Manager, Social Marketing',
      },
      linkedin: {
        text: 'We asked 2,140 people who build software how often they release, and how well they sleep the night before.\n\nTeams that release at least weekly were twice as likely to say “as usual”. The report has the questions, the method, and the anonymized data, so you can check our reading of it.',
      },
    },
    link: 'https://thistledown.example/reports/small-releases',
    campaign: 'calmops',
    pillars: ['press-news', 'devops'],
    types: ['link', 'photo'],
    why: 'The yearly report is out and the newsroom has its press release up.',
    platforms: ['x', 'linkedin', 'mastodon', 'bluesky', 'facebook', 'instagram'],
    picture: 9,
    pictureAlt: 'Six bars that rise from left to right, with one dip in the third; a line follows their tops.',
  },
  {
    key: 'press-award-docs',
    text: 'Our docs received a readers’ award for clear writing. It belongs to 34 translators and to everybody who reported a typo. 🙏',
    own: {
      facebook: {
        text: 'Our docs received a readers’ award for clear writing, and we’d like to pass it on. 🙏\n\nIt belongs to 34 volunteer translators, to everybody who reported a typo, and to the person who asked us, four years ago, what “idempotent” means. We rewrote the page that same day.',
      },
    },
    link: 'https://thistledown.example/news/docs-award',
    pillars: ['press-news', 'community'],
    types: ['link'],
    why: 'The award is public, and Communications asked us to give the credit to the community.',
    platforms: ['x', 'linkedin', 'facebook', 'mastodon'],
  },
]
