// Who may import whom: docs/architecture.md says why. Patterns are generic, so a new feature is fenced at birth.
const zones = {
  core: { src: ['core'], packages: ['date-fns', '@date-fns/tz', 'twitter-text', 'papaparse'] },
  contract: { src: ['core', 'contract'], packages: ['zod'] },
  db: { src: ['core', 'db'], packages: ['drizzle-orm', '@electric-sql/pglite', 'pg'] },
  api: { src: ['core', 'contract', 'api'], packages: ['hono', 'zod', 'isbot'] },
  client: { src: ['core', 'contract', 'client'], packages: ['@tanstack/react-query'] },
  ui: {
    src: ['ui'],
    packages: [
      'react',
      'react-dom',
      '@mantine',
      '@tabler',
      'recharts',
      'qrcode-generator',
      '@tanstack/react-table',
      '@tanstack/react-virtual',
      '@tanstack/react-router',
      '@fontsource-variable',
      'date-fns',
      '@date-fns/tz',
      'zustand',
      'diff',
    ],
  },
  app: {
    src: ['core', 'contract', 'client', 'ui', 'features', 'app'],
    packages: [
      'react',
      'react-dom',
      '@tanstack/react-router',
      '@tanstack/react-query',
      '@mantine',
      '@tabler',
      'zustand',
    ],
  },
  runtime: {
    src: ['core', 'contract', 'api', 'db', 'platforms', 'runtime'],
    mocks: true,
    packages: [
      'node',
      'better-auth',
      '@better-auth',
      'sharp',
      'file-type',
      'htmlparser2',
      'ipaddr.js',
      'mediabunny',
      'msw',
      '@hono/node-server',
      'hono',
      'pino',
      'prom-client',
      'rate-limiter-flexible',
      'uuid',
      'zod',
    ],
  },
}
const FEATURE_PACKAGES = [
  'react',
  '@tanstack/react-query',
  '@tanstack/react-router',
  '@tanstack/react-virtual',
  'zustand',
  '@mantine',
  'date-fns',
  '@date-fns/tz',
  '@tabler',
  '@atlaskit',
  'unified',
  'retext-english',
  'retext-equality',
]

const TEST = '(\\.test\\.tsx?$|^test/)'
const packagePattern = (packages) => `node_modules/(${packages.map((name) => `${name}(/|$)`).join('|')})`

/** A folder's modules may reach these folders and packages, and nothing else. */
function fence(name, { src, packages, mocks }) {
  const path = `^src/${name}/`
  const reach = `^src/(${src.join('|')})/${mocks ? '|^mocks/' : ''}|^package\\.json$`
  return [
    {
      name: `${name}-folders`,
      severity: 'error',
      from: { path, pathNot: TEST },
      to: { path: '^(src|mocks|test|package\\.json)', pathNot: reach },
    },
    {
      name: `${name}-packages`,
      severity: 'error',
      from: { path, pathNot: TEST },
      to: { path: 'node_modules', pathNot: packagePattern(packages) },
    },
  ]
}

module.exports = {
  forbidden: [
    ...Object.entries(zones).flatMap(([name, zone]) => fence(name, zone)),
    {
      name: 'feature-to-feature',
      severity: 'error',
      from: { path: '^src/features/([^/]+)/', pathNot: TEST },
      to: { path: '^src/features/([^/]+)/', pathNot: '^src/features/$1/' },
    },
    {
      name: 'feature-folders',
      severity: 'error',
      from: { path: '^src/features/', pathNot: TEST },
      to: { path: '^(src|mocks|test|package\\.json)', pathNot: '^src/(core|contract|client|ui|features)/' },
    },
    {
      name: 'feature-packages',
      severity: 'error',
      from: { path: '^src/features/', pathNot: TEST },
      to: { path: 'node_modules', pathNot: packagePattern(FEATURE_PACKAGES) },
    },
    {
      name: 'connector-to-connector',
      severity: 'error',
      from: { path: '^src/platforms/([^/]+)/', pathNot: TEST },
      to: { path: '^src/platforms/([^/]+)/', pathNot: '^src/platforms/($1|graph)/' },
    },
    {
      name: 'platform-folders',
      severity: 'error',
      from: { path: '^src/platforms/', pathNot: TEST },
      to: { path: '^(src|mocks|test)', pathNot: '^src/(core|platforms)/' },
    },
    {
      name: 'mocks-folders',
      severity: 'error',
      from: { path: '^mocks/', pathNot: TEST },
      to: { path: '^(src|test)', pathNot: '^src/(core|contract)/|^src/platforms/[^/]+/wire' },
    },
    {
      name: 'main-only-app',
      severity: 'error',
      from: { path: '^src/main\\.tsx$' },
      to: { path: '^(src|mocks|test)', pathNot: '^src/app/' },
    },
    {
      name: 'client-contract-types-only',
      severity: 'error',
      from: { path: '^src/(client|ui|features|app)/', pathNot: TEST },
      to: {
        path: '^src/contract/',
        pathNot: '^src/contract/(operations|paths|problem)\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'one-table',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/ui/data-table' },
      to: { path: 'node_modules/@tanstack/react-table' },
    },
    {
      name: 'one-chart',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/ui/chart' },
      to: { path: 'node_modules/recharts' },
    },
    {
      name: 'node-only-at-the-edge',
      severity: 'error',
      from: { path: '^(src|mocks)/', pathNot: '^src/runtime/|^src/db/open-|\\.test\\.tsx?$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'nothing-imports-a-test',
      severity: 'error',
      from: { path: '^(src|mocks)/', pathNot: TEST },
      to: { path: TEST },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: { path: '^(src|mocks|test)/' },
      to: { couldNotResolve: true, pathNot: '\\?|^virtual:|^@fullcalendar/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: 'specify',
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json', '.css'],
    },
  },
}
