/** Every page there is, as the person who may open them all. */
export const PAGES = [
  '/',
  '/calendar',
  '/approvals',
  '/publishing',
  '/publishing?pause=new',
  '/calendar?view=week',
  '/calendar?view=list',
  '/calendar?view=board',
  '/?compose=new',
  '/links',
  '/links?make=true',
  '/links?take=true',
  '/links?request=utm_source',
  '/media',
  '/media?file=demo-media-1',
  '/people',
  '/people?person=demo-ana',
  '/policy',
  '/audit',
  '/tokens',
  '/settings',
  '/settings/channels',
  '/settings/pick-lists',
  '/simulator',
  '/api-reference',
  '/account',
  '/nothing-here',
]

/** Runs in the page: two frames to take in what changed, then until no color is on its way to another. */
export async function untilStill(): Promise<void> {
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
  const passing = document.getAnimations().filter((each) => each instanceof CSSTransition)
  await Promise.all(passing.map((each) => each.finished.catch(() => null)))
}
