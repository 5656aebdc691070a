import { IMPORT_COLUMNS } from '#core/link/link.ts'
import { get, open, type Operation, patch, post } from './operation.ts'

/** The endpoints of tracked links. */
export const linkOperations = {
  buildLinks: post(
    '/api/links/builds',
    'link.read',
    'What a link would be, for each channel, and every rule it breaks',
  ),
  createLinks: post('/api/links', 'link.write', 'Make a link, for each channel its own'),
  listLinks: get('/api/links', 'link.read', 'Links with their clicks'),
  getLink: get('/api/links/:id', 'link.read', 'A link with its clicks and the state of its destination'),
  updateLink: patch('/api/links/:id', 'link.write', 'Give a link another slug, reason or end; disable it or not'),
  readDestination: post('/api/links/:id/readings', 'link.write', 'Read the destination of a link now'),
  checkLinks: post('/api/links/checks', 'link.read', 'Every fault of the addresses in a text or a list'),
  parseCampaign: post('/api/links/campaigns/parse', 'link.read', 'Take a campaign name apart'),
  buildCampaign: post('/api/links/campaigns/build', 'link.read', 'Write a campaign name, as it can be read back'),
  importLinks: post(
    '/api/links/imports',
    'link.write',
    `Make links from CSV: the body is the file itself; answers a report row by row. Columns: ${IMPORT_COLUMNS.join(', ')}; only destination is needed. expires_at is a day or a day and a time in the desk’s zone, or a moment with its own`,
    'upload',
  ),
  exportLinks: get('/api/links.csv', 'link.read', 'Links as CSV, with the same filters', 'text'),
  listLinkCampaigns: get('/api/link-campaigns', 'link.read', 'What links were made for, what was used last first'),
  getClicks: get('/api/link-clicks', 'link.read', 'Clicks per day and channel, and where they came from'),
  followLink: get('/l/:slug', open('whoever clicks a link in a post has no session'), 'Lead on to the page', 'text'),
} as const satisfies Record<string, Operation>
