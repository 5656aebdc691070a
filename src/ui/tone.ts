/** The only meanings a colour may have. */
export type Tone = 'clear' | 'caution' | 'danger' | 'info' | 'simulated' | 'neutral'
