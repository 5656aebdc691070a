/** The parts of an address that rules ask about. */
export interface ParsedUrl {
  readonly protocol: string
  readonly hostname: string
  readonly pathname: string
  readonly username: string
  readonly password: string
}

/** Browsers and servers both have it; the compiler of this zone knows neither of them. */
const { URL: Standard } = globalThis as unknown as { readonly URL: new (text: string) => ParsedUrl }

/** Reads an address as the WHATWG standard says. @returns null when it is none */
export function parseUrl(text: string): ParsedUrl | null {
  try {
    return new Standard(text)
  } catch {
    return null
  }
}
