// Before any component's own sheet: what comes later wins.
import './mantine-styles.ts'
import './tokens.css'
import './base.css'
