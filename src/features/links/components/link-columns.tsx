import type { Column } from '#ui/data-table/columns.ts'
import { StateMark } from '#ui/state-mark.tsx'
import type { Link } from '../queries.ts'
import { sayHealth } from '../say-health.ts'
import { STATE_WORDS } from '../state-words.ts'
import classes from '../links.module.css'
import { CopyIcon } from './copy-icon.tsx'

interface MakeColumns {
  /** What people and channels are called, by id. */
  readonly nameOf: ReadonlyMap<string, string>
  readonly onOpen: (link: Link) => void
  /** A link is open beside the list, which says the rest. */
  readonly narrow: boolean
}

const BESIDE_A_PANEL = ['slug', 'destination', 'source', 'clicks', 'state']

/** The order is the server’s: only what it can sort by can be pressed. */
export function makeColumns({ narrow, ...given }: MakeColumns): Column<Link>[] {
  const columns = listColumns(given)
  return narrow ? columns.filter(({ id }) => BESIDE_A_PANEL.includes(id)) : columns
}

function listColumns({ nameOf, onOpen }: Omit<MakeColumns, 'narrow'>): Column<Link>[] {
  return [
    {
      id: 'slug',
      header: 'Short link',
      width: 148,
      phone: 'title',
      sortBy: () => null,
      cell: (link) => <Short link={link} onOpen={onOpen} />,
    },
    {
      id: 'destination',
      header: 'Destination',
      cell: (link) => <Destination url={link.destination} />,
    },
    { id: 'campaign', header: 'Campaign', width: '10%', cell: (link) => <Clip text={link.campaign || 'None'} /> },
    { id: 'source', header: 'Source and medium', width: 140, cell: (link) => <Clip text={sayWay(link)} /> },
    {
      id: 'clicks',
      header: 'Clicks',
      width: 76,
      align: 'end',
      sortBy: () => null,
      cell: ({ clicks }) => clicks.toLocaleString('en-US'),
    },
    {
      id: 'who',
      header: 'Who',
      width: 108,
      cell: ({ createdBy }) => <Clip text={nameOf.get(createdBy) ?? 'Somebody'} />,
    },
    { id: 'why', header: 'Why', width: '10%', phone: 'hidden', cell: ({ why }) => <Clip text={why} /> },
    { id: 'page', header: 'Page', width: 104, phone: 'hidden', cell: ({ health }) => <Health health={health} /> },
    { id: 'state', header: 'State', width: 108, phone: 'end', cell: (link) => <State link={link} /> },
  ]
}

function Short({ link, onOpen }: { link: Link; onOpen: (link: Link) => void }) {
  return (
    <span className={classes.short}>
      <button
        type="button"
        className={classes.open}
        onClick={(event) => {
          event.stopPropagation()
          onOpen(link)
        }}
      >
        /l/{link.slug}
      </button>
      <CopyIcon value={link.shortUrl} label={`Copy ${link.shortUrl}`} />
    </span>
  )
}

/** Where it has to be cut, the host gives way first: of our own sites the page is what tells links apart. */
function Destination({ url }: { url: string }) {
  const [, host = url, page = ''] = /^https?:\/\/([^/?#]+)(.*)$/.exec(url) ?? []
  return (
    <span className={classes.destination} title={url}>
      <span className={classes.host}>{host}</span>
      <span className={classes.page}>{page === '/' ? '' : page}</span>
    </span>
  )
}

function Clip({ text }: { text: string }) {
  return (
    <span className={classes.clip} title={text}>
      {text}
    </span>
  )
}

function sayWay({ source, medium }: Link): string {
  return [source, medium].filter(Boolean).join(' / ') || 'Not tagged'
}

function State({ link: { state, faults } }: { link: Link }) {
  const broken = faults.some((each) => each.level === 'fault')
  if (state === 'live' && broken) return <StateMark tone="danger">Faults</StateMark>
  return <StateMark tone={STATE_WORDS[state].tone}>{STATE_WORDS[state].label}</StateMark>
}

function Health({ health }: Pick<Link, 'health'>) {
  const { tone, label } = sayHealth(health)
  return <StateMark tone={tone}>{label}</StateMark>
}
