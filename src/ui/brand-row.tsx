import { VisuallyHidden } from '@mantine/core'
import { type Brand, BrandMark } from './brand-mark.tsx'
import classes from './brand-row.module.css'

interface BrandRowProps {
  readonly brands: readonly { readonly brand: Brand; readonly name: string }[]
  readonly size?: number
}

/** Several brands' marks in a row, with their names for whoever cannot see them. */
export function BrandRow({ brands, size = 15 }: BrandRowProps) {
  return (
    <span className={classes.row}>
      {brands.map(({ brand, name }, index) => (
        <span key={`${brand} ${index}`} className={classes.brand} title={name}>
          <BrandMark brand={brand} size={size} />
        </span>
      ))}
      <VisuallyHidden>{brands.map(({ name }) => name).join(', ')}</VisuallyHidden>
    </span>
  )
}
