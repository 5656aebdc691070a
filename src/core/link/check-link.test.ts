import { describe, expect, it, test } from 'vitest'
import { gitlabConvention } from '#test/make/convention.ts'
import { checkLink } from './check-link.ts'
import { findLinks, findPostLinks } from './find-links.ts'

const convention = gitlabConvention()
const GOOD = 'utm_source=twitter&utm_medium=social&utm_campaign=blog'
const at = (query: string) => `https://about.gitlab.com/blog?${query}`
const rulesOf = (url: string): string[] => checkLink(url, convention).faults.map((each) => each.rule)

describe('a link that is out already', () => {
  it('is fine when it is as the builder writes it', () => {
    expect(checkLink(at(GOOD), convention)).toMatchObject({ faults: [], mended: null })
    expect(rulesOf('https://gitlab.com/gitlab-org')).toEqual([])
    expect(rulesOf('https://www.youtube.com/watch?v=1')).toEqual([])
  })

  it.each([
    ['https://about.gitlab.com/blog', ['untagged'], null],
    [`https://www.youtube.com/?v=1&${GOOD}`, ['must_not_foreign'], 'https://www.youtube.com/?v=1'],
    [at('utm_source=twitter&utm_medium=social'), ['needed'], null],
    [at(`${GOOD}&utm_content=`), ['empty'], at(GOOD)],
    [at(`${GOOD}&utm_term=x`), ['unknown_parameter'], at(GOOD)],
    [at(`${GOOD}&utm_source=linkedin`), ['twice'], null],
    [at('utm_source=Twitter&utm_medium=social&utm_campaign=blog'), ['capitals'], at(GOOD)],
    [at('UTM_Source=twitter&utm_medium=social&utm_campaign=blog'), ['spelling'], at(GOOD)],
    [at('utm_source=twitter&utm_medium=social&utm_campaign=eg_x_x_x_seccomp'), ['retired'], null],
  ])('%s', (url, rules, mended) => {
    expect(checkLink(url, convention)).toMatchObject({ faults: rules.map((rule) => ({ rule })), mended })
  })

  it('with utm_partner_id is told of the canonical utm_partnerid', () => {
    const url =
      'https://page.gitlab.com/x?utm_source=partner&utm_medium=partner&utm_campaign=eg_x_x_x_x&utm_partner_id=0018X00002zWCjU'
    const report = checkLink(url, convention)
    expect(report.faults.map((each) => each.rule)).toEqual(['spelling', 'short_partner_id'])
    expect(report.mended).toContain('utm_partnerid=0018X00002zWCjU')
  })

  it('in a post has the source of its channel', () => {
    const report = checkLink(at(GOOD), convention, { channelSource: 'linkedin' })
    expect(report.faults).toMatchObject([{ rule: 'channel', fix: { value: 'linkedin' } }])
    expect(report.mended).toContain('utm_source=linkedin')
  })

  it('from one of our pages to another has none', () => {
    expect(checkLink(at(GOOD), convention, { standsOn: 'docs.gitlab.com' }).faults).toMatchObject([
      { rule: 'must_not_internal' },
    ])
  })
})

test('addresses are found in any text, with their line', () => {
  const text =
    'See https://a.example/x, and (https://b.example/y_(z)).\n"c","https://c.example/?a=1&b=2","d"\nnone here'
  expect(findLinks(text)).toEqual([
    { url: 'https://a.example/x', line: 1 },
    { url: 'https://b.example/y_(z)', line: 1 },
    { url: 'https://c.example/?a=1&b=2', line: 2 },
  ])
})

test('our own hosts are found in a post without https://, and addresses of mail are not', () => {
  const hosts = [
    { host: 'about.gitlab.com', paths: [] },
    { host: 'gitlab.com', paths: [] },
  ]
  expect(findPostLinks('Go to about.gitlab.com/blog. Or ask me@gitlab.com, @gitlab.com, xgitlab.com', hosts)).toEqual([
    'https://about.gitlab.com/blog',
  ])
  expect(findPostLinks('gitlab.com.', hosts)).toEqual(['https://gitlab.com'])
})
