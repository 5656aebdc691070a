/**
 * Fills a path's `:name` parts.
 * @throws Error when a part is missing, which is a bug of the caller
 */
export function fillPath(path: string, params: Readonly<Record<string, string>> = {}): string {
  return path.replace(/:(\w+)/g, (_, key: string) => {
    const value = params[key]
    if (value === undefined) throw new Error(`${path} needs ${key}`)
    return encodeURIComponent(value)
  })
}
