import type { DemoIdea } from './post-idea.ts'

const MEETING_THREAD: readonly string[] = [
  'Write the question at the top of the document, and a date by which you need an answer. Most meetings end here, because the question answers itself.',
  'Ask for comments for two full working days. That’s one day for everybody, in every time zone.',
  'Still stuck? Meet for 25 minutes, with the document open. Whoever couldn’t come adds a comment afterward, and it counts the same.',
]

const KEYBOARD_THREAD: readonly string[] = [
  'We put the mouse in a drawer for a week. On day one, nobody could open the file tree. On day five, three of us didn’t want the mouse back.',
  'What we fixed: 41 places where focus got lost, six where it was invisible, and one dialog that you could enter and never leave.',
  'What we learned: test with people who do this every day. They found in an hour what took us a week.',
]

/** Remote work, hiring, accessibility, and what happens behind the scenes. */
export const CULTURE_IDEAS: readonly DemoIdea[] = [
  {
    key: 'remote-handbook',
    text: 'Our handbook is public, all 412 pages of it. The most read one explains how we disagree.',
    second: 'How do 240 people in 31 countries disagree well? It’s on one page of our public handbook.',
    own: {
      instagram: {
        text: '412 pages, open to everybody.\n\nThe most read page of our handbook explains how we disagree: say it early, say it in writing, say what would change your mind. And once it’s decided, help it succeed.\n\nThe ribbon in this picture marks that page.\n\n- Marcus Oyelaran, Manager, Social Marketing\n\n#AllRemote',
      },
      linkedin: {
        text: 'Our handbook is public. It has 412 pages, and we can see which ones people read.\n\nIt isn’t the page about pay, or the one about vacation. It’s “How we disagree”: say it early, say it in writing, say what would change your mind, and once it’s decided, help it succeed.\n\nTake whatever’s useful. Improvements are welcome.',
      },
    },
    link: 'https://thistledown.example/handbook/disagree',
    campaign: 'remotecraft',
    pillars: ['all-remote', 'talent-brand'],
    types: ['link', 'photo'],
    why: 'The handbook page on disagreement is our most visited one and has never had a post of its own.',
    platforms: ['x', 'linkedin', 'mastodon', 'bluesky', 'facebook', 'instagram'],
    picture: 3,
    pictureAlt: 'An open book seen from above, with an amber ribbon marking a page on the right.',
  },
  {
    key: 'remote-written-meetings',
    text: 'How to turn a meeting into a document, in three steps that fit on a sticky note. 🧵',
    own: { x: { thread: MEETING_THREAD }, bluesky: { thread: MEETING_THREAD }, threads: { thread: MEETING_THREAD } },
    link: 'https://thistledown.example/handbook/meetings',
    campaign: 'remotecraft',
    pillars: ['all-remote'],
    types: ['link'],
    why: 'A manager’s thread about our meeting rules was shared widely; this is the official version.',
    platforms: ['x', 'bluesky', 'threads', 'linkedin'],
  },
  {
    key: 'remote-two-zones',
    text: 'Every team at Thistledown picks two hours a week when all of its time zones overlap. The rest is written down.',
    link: 'https://thistledown.example/blog/two-hours',
    campaign: 'remotecraft',
    pillars: ['all-remote', 'blogs'],
    types: ['link'],
    why: 'Candidates ask in nearly every interview how we deal with time zones.',
    platforms: ['x', 'linkedin', 'mastodon', 'bluesky'],
  },
  {
    key: 'remote-onboarding',
    text: 'On your first day here you get a laptop, a buddy, and a list of 12 things you don’t have to know yet.',
    second:
      'Our favorite onboarding document is a list of what you can safely ignore for a month. Here it is, for you to borrow.',
    own: {
      facebook: {
        text: 'What do you get on your first day at Thistledown? A laptop, a buddy, and a list of 12 things that you don’t have to know yet.\n\nThe list is the favorite. Newer colleagues write it for the people who come after them, and everybody is welcome to borrow it.',
      },
      linkedin: {
        text: 'On your first day at Thistledown you get a laptop, a buddy, and a list of 12 things that you don’t have to know yet.\n\nThe list came from people in their third month. They told us what they’d worried about for nothing: the deploy calendar, the names of the old services, the 200 channels.\n\nTelling people what to ignore turned out to be the kindest part of onboarding.',
      },
    },
    link: 'https://thistledown.example/handbook/first-week',
    campaign: 'remotecraft',
    pillars: ['all-remote', 'talent-brand'],
    types: ['link'],
    why: 'Six people start this month, and the list is what past newcomers thank us for.',
    platforms: ['x', 'linkedin', 'bluesky', 'facebook'],
  },
  {
    key: 'remote-question-desk',
    text: 'What’s the one thing within reach of your desk that makes remote work better? Ours range from a good lamp to a bad ukulele.',
    pillars: ['all-remote', 'community'],
    types: ['question'],
    why: 'Colleagues answered this in our own chat with 90 replies, so it’s worth asking everybody.',
    platforms: ['x', 'mastodon', 'bluesky', 'threads'],
  },
  {
    key: 'remote-home-desks',
    text: 'A sewing table, a bunk bed, a boat. Nine colleagues show where they work and what they’d change about it.',
    own: {
      instagram: {
        text: 'A sewing table. The lower half of a bunk bed. A boat, moored, mostly.\n\nNine colleagues showed us where they work. None of it looks like a catalog, and all of it works for somebody. The thing they’d most like to change? Better light, said seven of nine.\n\n- Ana Ferreira, Social Marketing Associate\n\n#RemoteWork #AllRemote',
      },
    },
    link: 'https://thistledown.example/blog/nine-desks',
    campaign: 'remotecraft',
    pillars: ['all-remote', 'talent-brand', 'blogs'],
    types: ['photo', 'link'],
    why: 'It shows real places instead of stock pictures, and everybody in it has agreed.',
    platforms: ['instagram', 'linkedin', 'facebook', 'threads'],
    picture: 6,
    pictureAlt:
      'A laptop with code, a cup, and a potted plant on a wooden desk, by a window with green hills at sunrise.',
  },
  {
    key: 'remote-quiet-week',
    text: 'From December 25 to 31 we’re quiet: no releases, no meetings, no posts. People on call are paid extra, and thanked twice.',
    own: {
      linkedin: {
        text: 'From December 25 to 31, Thistledown is quiet. No releases, no meetings, and after this one, no posts.\n\nSupport and on-call go on, with volunteers who are paid extra and rest in January.\n\nWe started this five years ago. The first year, it felt risky. It has been our calmest week every year since.',
      },
    },
    link: 'https://thistledown.example/handbook/quiet-week',
    campaign: 'remotecraft',
    pillars: ['all-remote', 'talent-brand'],
    types: ['link'],
    why: 'Customers need to know who is there over the holidays, and the quiet week is part of who we are.',
    platforms: ['x', 'linkedin', 'mastodon', 'bluesky'],
  },
  {
    key: 'remote-fr',
    language: 'fr',
    region: 'emea',
    text: 'Travailler à distance, c’est surtout bien écrire. Notre guide de l’écriture pour les équipes réparties est disponible en français.',
    link: 'https://thistledown.example/fr/handbook/writing',
    pillars: ['all-remote'],
    types: ['link'],
    why: 'Colleagues in France translated the guide and use it in their talks at local meetups.',
    platforms: ['x', 'linkedin', 'mastodon'],
  },
  {
    key: 'hiring-reliability',
    text: 'We’re hiring a site reliability engineer who likes quiet pagers. Remote, pay in the ad, and no whiteboard puzzles.',
    second:
      'The job: make nights boring. We’re looking for a site reliability engineer, remote, with the pay range in the ad.',
    own: {
      linkedin: {
        text: 'We’re hiring a site reliability engineer who likes quiet pagers.\n\nRemote, anywhere we can employ you. The pay range is in the ad, and so are the four interview steps, with an example of each. There are no whiteboard puzzles and no homework for the weekend.\n\nIf you meet most of the list and not all of it, please write to us anyway.',
        firstComment:
          'Not sure whether it’s for you? The team answers questions before you apply, without taking notes.',
      },
    },
    link: 'https://thistledown.example/jobs/reliability',
    pillars: ['talent-brand', 'devops'],
    types: ['link'],
    why: 'The role opened this week, and the last one was filled by somebody who saw it on Mastodon.',
    platforms: ['x', 'linkedin', 'mastodon', 'bluesky'],
  },
  {
    key: 'hiring-docs-writer',
    text: 'Do you read error messages for pleasure? Bobbin is hiring a technical writer. Remote, part time or full time.',
    link: 'https://thistledown.example/jobs/technical-writer',
    pillars: ['talent-brand'],
    types: ['link'],
    why: 'The role is open, and part time is offered from the start, which few ads in our field say.',
    platforms: ['x', 'linkedin', 'mastodon'],
  },
  {
    key: 'hiring-interview-guide',
    text: 'Every interview question we ask is public, with what we listen for. Nobody does their best work in an ambush.',
    second:
      'You can read our interview questions before you apply. People who prepare show us more, and that’s the point.',
    own: {
      linkedin: {
        text: 'Every interview question we ask is public, together with what we listen for in an answer.\n\nSome colleagues worried that everybody would rehearse. They do, and it’s wonderful: people bring better stories, and those who are new to our field start from the same place as everybody else.\n\nNobody does their best work in an ambush.',
      },
      bluesky: { tags: ['Hiring', 'RemoteWork'] },
    },
    link: 'https://thistledown.example/jobs/interviews',
    pillars: ['talent-brand', 'all-remote'],
    types: ['link'],
    why: 'The interview guide was revised with the help of recent candidates.',
    platforms: ['x', 'linkedin', 'bluesky', 'facebook'],
  },
  {
    key: 'hiring-pt',
    language: 'pt',
    region: 'emea',
    text: 'Procuramos uma pessoa para o suporte técnico em português. Trabalho remoto, faixa salarial no anúncio e entrevistas sem surpresas.',
    link: 'https://thistledown.example/pt/jobs/support',
    pillars: ['talent-brand'],
    types: ['link'],
    why: 'Support in Portuguese is a new role, and an ad in English would miss the people it’s for.',
    platforms: ['x', 'linkedin'],
  },
  {
    key: 'access-keyboard-week',
    text: 'We reviewed code for a week without a mouse. Here’s what broke, what we fixed in Weft, and who helped. 🧵',
    own: {
      x: { thread: KEYBOARD_THREAD },
      mastodon: { thread: KEYBOARD_THREAD },
      bluesky: { thread: KEYBOARD_THREAD, tags: ['Accessibility', 'A11y'] },
    },
    link: 'https://thistledown.example/blog/keyboard-week',
    campaign: 'accessfirst',
    pillars: ['blogs', 'product'],
    types: ['link'],
    why: 'The fixes are in the current version of Weft, and the honest account helps other teams start.',
    platforms: ['x', 'linkedin', 'mastodon', 'bluesky'],
  },
  {
    key: 'access-captions',
    text: 'Captions aren’t an extra. Here’s our checklist for talks that work with the sound off, with the screen off, or both.',
    second:
      'Giving a talk? Say what’s on your slides out loud. That and nine more habits are on our checklist for speakers.',
    link: 'https://thistledown.example/handbook/inclusive-talks',
    campaign: 'accessfirst',
    pillars: ['community', 'corporate-events'],
    types: ['link'],
    why: 'Carding Day speakers asked for the checklist in a form that they can share.',
    platforms: ['x', 'linkedin', 'mastodon', 'bluesky', 'threads'],
  },
  {
    key: 'access-focus-ring',
    text: 'That outline around a button is how many people know where they are. Please don’t remove it. Make it beautiful instead.',
    link: 'https://thistledown.example/blog/focus-ring',
    campaign: 'accessfirst',
    pillars: ['blogs', 'product'],
    types: ['link'],
    why: 'The new focus outline shipped in all three products, and its story is useful to other teams.',
    platforms: ['x', 'mastodon', 'bluesky'],
  },
  {
    key: 'behind-release-notes',
    text: 'A Loom release note passes four people: one who built it, one who didn’t, one who’s new, and one who’s in a hurry.',
    link: 'https://thistledown.example/blog/four-readers',
    pillars: ['blogs', 'product'],
    types: ['link'],
    why: 'Readers praised the 4.2 notes and asked how we write them.',
    platforms: ['x', 'linkedin', 'mastodon', 'bluesky'],
  },
  {
    key: 'behind-seeds',
    text: 'Why does our thistle let go of its seeds? Because that’s what a release is: you grow it, you check the wind, you let go.',
    own: {
      instagram: {
        text: 'Why a thistle? Because of what it does with its seeds.\n\nIt grows them with care, waits for a good wind, and lets go. That’s a release. Our illustrator draws one more seed in the air for each major version. Go on and count them.\n\n- Tomás Arrieta, Social Marketing Manager\n\n#BrandDesign #Illustration',
      },
    },
    link: 'https://thistledown.example/blog/the-seeds',
    pillars: ['talent-brand', 'blogs'],
    types: ['photo', 'link'],
    why: 'The thistle is on everything we publish, and nobody outside has ever heard what it means.',
    platforms: ['instagram', 'linkedin', 'threads', 'bluesky'],
    picture: 1,
    pictureAlt: 'A thistle gone to seed on a hillside at dusk; pale seeds drift away to the right.',
  },
  {
    key: 'behind-on-call',
    text: 'What’s it like to be on call at a company that makes release tools? Mostly quiet, says the person who did it last week.',
    second:
      'One week on call, one page of notes: two alerts, one false, and a very good soup recipe from the handover.',
    link: 'https://thistledown.example/blog/a-week-on-call',
    pillars: ['talent-brand', 'devops', 'blogs'],
    types: ['link'],
    why: 'Candidates for the reliability role ask about on-call first, and a colleague wrote an honest diary.',
    platforms: ['x', 'linkedin', 'mastodon', 'bluesky'],
  },
]
