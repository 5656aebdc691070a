import { readFileSync } from 'node:fs'
import Ajv, { type ValidateFunction } from 'ajv'
import Ajv2020 from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import type { Exchange } from './fakes.ts'

interface Parameter {
  readonly name: string
  readonly in: string
  readonly required?: boolean
  readonly style?: string
  readonly explode?: boolean
  readonly schema?: { readonly $ref?: string; readonly type?: string }
}

interface Operation {
  readonly parameters?: readonly (Parameter | { readonly $ref: string })[]
  readonly requestBody?: { readonly required?: boolean; readonly content: Record<string, unknown> }
  readonly responses: Record<string, { readonly content?: Record<string, unknown> }>
}

interface Document {
  readonly openapi: string
  readonly paths: Record<string, Record<string, Operation>>
}

/** Checks calls and answers against an OpenAPI document; only the schemas that are met are compiled. */
export class OpenApiCheck {
  readonly #document: Document
  readonly #ajv: Ajv
  readonly #compiled = new Map<string, ValidateFunction>()

  constructor(file: string) {
    this.#document = JSON.parse(readFileSync(file, 'utf8')) as Document
    const options = { strict: false, logger: false, allErrors: true, validateSchema: false } as const
    this.#ajv = this.#document.openapi.startsWith('3.1') ? new Ajv2020(options) : new Ajv(options)
    addFormats(this.#ajv)
    for (const name of ['iso-639-1', 'integer']) this.#ajv.addFormat(name, true)
    this.#ajv.addSchema(this.#document as object, 'spec')
  }

  /** @returns what is wrong, in words; nothing when all is as the document says */
  async check({ request, body, response }: Exchange): Promise<string[]> {
    const url = new URL(request.url)
    const where = `${request.method} ${url.pathname}`
    const found = this.#find(request.method.toLowerCase(), url.pathname)
    if (!found) return [`${where} is not in the document`]
    const { pointer, operation } = found
    return [
      ...this.#checkParameters(pointer, operation, url),
      ...(await this.#checkBody(pointer, operation, request, body)),
      ...(response ? await this.#checkAnswer(pointer, operation, response.clone()) : []),
    ].map((fault) => `${where}: ${fault}`)
  }

  /** @returns what is wrong with a value by a schema of the document */
  checkValue(pointer: string, value: unknown): string[] {
    const known = this.#compiled.get(pointer)
    const validate = known ?? this.#ajv.compile({ $ref: `spec#${pointer}` })
    this.#compiled.set(pointer, validate)
    if (validate(value)) return []
    // Mastodon's document says oneOf where a status with words and files is, by its own prose, two of them.
    const faults = (validate.errors ?? []).filter(
      ({ keyword, params }) => keyword !== 'oneOf' || !params['passingSchemas'],
    )
    return faults.map((each) => `${each.instancePath} ${each.message}`)
  }

  #find(method: string, pathname: string): { pointer: string; operation: Operation } | null {
    const isLike = (path: string): boolean => new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`).test(pathname)
    // A path without a parameter wins over one with: /media/upload over /media/{id}.
    const path = Object.keys(this.#document.paths)
      .filter((each) => isLike(each) && this.#document.paths[each]?.[method])
      .sort((one, other) => one.split('{').length - other.split('{').length)[0]
    const operation = path && this.#document.paths[path]?.[method]
    return path && operation ? { pointer: `/paths/${escape(path)}/${method}`, operation } : null
  }

  #checkParameters(pointer: string, { parameters = [] }: Operation, url: URL): string[] {
    const known = parameters.map((each, at) => {
      const place = '$ref' in each ? each.$ref.slice(1) : `${pointer}/parameters/${at}`
      return { place, parameter: this.#read(place) as Parameter }
    })
    const query = known.filter(({ parameter }) => parameter.in === 'query')
    const missing = query
      .filter(({ parameter }) => parameter.required && !url.searchParams.has(parameter.name))
      .map(({ parameter }) => `${parameter.name} is missing`)
    const wrong = [...new Set(url.searchParams.keys())].flatMap((name) => {
      const match = query.find(({ parameter }) => parameter.name === name)
      if (!match) return [`${name} is no parameter`]
      const value = this.#coerce(match.parameter, url.searchParams.get(name) ?? '')
      return this.checkValue(`${match.place}/schema`, value).map((fault) => `${name} ${fault}`)
    })
    return [...missing, ...wrong]
  }

  #coerce({ schema }: Parameter, value: string): unknown {
    const { type } = (schema?.$ref ? this.#read(schema.$ref.slice(1)) : schema) as { type?: string }
    if (type === 'integer') return Number(value)
    if (type === 'boolean') return value === 'true'
    return type === 'array' ? value.split(',') : value
  }

  async #checkBody(
    pointer: string,
    { requestBody }: Operation,
    request: Request,
    bytes: Uint8Array<ArrayBuffer>,
  ): Promise<string[]> {
    const type = request.headers.get('content-type')?.split(';')[0]
    if (!requestBody) return bytes.length > 0 ? ['takes no body'] : []
    if (!type || bytes.length === 0) return requestBody.required ? ['needs a body'] : []
    if (!(type in requestBody.content)) return [`takes no ${type}`]
    const value = await readBody(request, bytes)
    return this.checkValue(`${pointer}/requestBody/content/${escape(type)}/schema`, value)
  }

  async #checkAnswer(pointer: string, { responses }: Operation, response: Response): Promise<string[]> {
    const status = String(response.status) in responses ? String(response.status) : 'default'
    const described = responses[status]
    if (!described) return [`never answers ${response.status}`]
    const text = await response.text()
    const type = response.headers.get('content-type')?.split(';')[0] ?? ''
    if (!described.content) return []
    if (!(type in described.content)) return [`does not answer ${response.status} with ${type}`]
    const place = `${pointer}/responses/${status}/content/${escape(type)}/schema`
    return this.checkValue(place, JSON.parse(text)).map((fault) => `answer ${response.status}: ${fault} in ${text}`)
  }

  #read(pointer: string): unknown {
    const parts = pointer.split('/').slice(1)
    return parts.reduce<unknown>((at, part) => (at as Record<string, unknown>)[unescapePart(part)], this.#document)
  }
}

async function readBody(request: Request, bytes: Uint8Array<ArrayBuffer>): Promise<unknown> {
  const type = request.headers.get('content-type') ?? ''
  if (type.startsWith('application/json')) return JSON.parse(new TextDecoder().decode(bytes))
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData()
  return Object.fromEntries([...form].map(([name, value]) => [name, typeof value === 'string' ? value : 'binary']))
}

function escape(part: string): string {
  return encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1')).replaceAll('%7E', '~')
}

function unescapePart(part: string): string {
  return decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~')
}
