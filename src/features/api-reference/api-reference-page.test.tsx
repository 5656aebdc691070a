import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { OPERATION_IDS } from '#contract/operations.ts'
import { sharePglite } from '#test/databases.ts'
import { renderApp } from '#test/render-app.tsx'

const openDatabase = sharePglite()

describe('the API reference', () => {
  it('describes every operation of the contract', async () => {
    await renderApp(await openDatabase(), '/api-reference', { as: { level: 'associate' } })
    expect(await screen.findAllByRole('article', { name: /^(GET|POST|PUT|PATCH|DELETE) \// })).toHaveLength(
      OPERATION_IDS.length,
    )
    expect(screen.getByRole('link', { name: /OpenAPI 3.1 as JSON/ })).toHaveAttribute('href', '/api/openapi.json')
  })

  it('says what goes in, with its limits, who may, and how to try it', async () => {
    await renderApp(await openDatabase(), '/api-reference?q=createToken')
    const operation = await screen.findByRole('article', { name: 'POST /api/tokens' })
    expect(within(operation).getByText('expiresInDays')).toBeVisible()
    expect(within(operation).getByText('1 to 365')).toBeVisible()
    expect(within(operation).getByText(/Social Marketing Associate and above, and administrators/)).toBeVisible()
    expect(within(operation).getByText(/In person only/)).toBeVisible()
    expect(within(operation).getByRole('region', { name: /Example request/ })).toHaveTextContent(
      /curl -X POST .*\/api\/tokens/,
    )
  })

  it('finds operations by words, and says when none fits', async () => {
    const { user } = await renderApp(await openDatabase(), '/api-reference?q=audit')
    expect(await screen.findByRole('article', { name: 'GET /api/audit.csv' })).toBeVisible()
    expect(screen.queryByRole('article', { name: 'GET /api/people' })).not.toBeInTheDocument()
    await user.type(screen.getByLabelText('Find operations'), ' nothing')
    expect(await screen.findByText('No operation fits these words')).toBeVisible()
  })
})
