import { existsSync } from 'node:fs'
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import { beforeAll, describe, expect, test } from 'vitest'

/** What each part may import of the others. Itself and, but for the domain, packages are always allowed. */
const mayImport: Record<string, readonly string[]> = {
  'src/domain': [],
  db: ['src/domain'],
  printers: ['src/domain'],
  scanners: ['src/domain'],
  'src/terminal': ['src/domain'],
  'src/desk': ['src/domain', 'db', 'printers', 'scanners'],
  'src/ui': ['src/domain', 'src/desk', 'src/terminal'],
  'src/cli': ['src/domain', 'src/desk', 'src/terminal', 'src/ui', 'db', 'printers', 'scanners'],
  'src/main.ts': ['src/domain', 'src/desk', 'src/terminal', 'src/ui', 'src/cli', 'db', 'printers', 'scanners'],
}

function partOf(path: string): string | undefined {
  return Object.keys(mayImport).find((part) => path === part || path.startsWith(`${part}/`))
}

let result: ICruiseResult
beforeAll(async () => {
  const report = await cruise(
    ['src', 'db', 'printers', 'scanners'].filter((root) => existsSync(root)),
    {
      // The swc parser sees type-only imports as well, which are dependencies of thought all the same.
      parser: 'swc',
      tsPreCompilationDeps: true,
      doNotFollow: { path: 'node_modules' },
    },
    { exportsFields: ['exports'], conditionNames: ['types', 'import', 'node', 'default'] },
  )
  if (typeof report.output === 'string') throw new Error('the cruiser gave text instead of a result')
  result = report.output
})

describe('imports point one way', () => {
  test('every module of the product was read', () => {
    const own = result.modules.filter((module) => partOf(module.source) !== undefined)
    expect(own.length).toBeGreaterThan(50)
  })

  test.each(Object.entries(mayImport))('%s imports nothing above it', (part, allowed) => {
    const wrong = result.modules
      .filter((module) => partOf(module.source) === part)
      .flatMap((module) => module.dependencies.map((dependency) => ({ from: module.source, to: dependency.resolved })))
      .filter(({ to }) => {
        const target = partOf(to)
        return target !== undefined && target !== part && !allowed.includes(target)
      })
    expect(wrong).toEqual([])
  })

  test('the domain imports neither Node nor packages', () => {
    const outside = result.modules
      .filter((module) => partOf(module.source) === 'src/domain')
      .flatMap((module) => module.dependencies.map((dependency) => `${module.source} → ${dependency.resolved}`))
      .filter((edge) => !edge.split(' → ')[1]?.startsWith('src/domain/'))
    expect(outside).toEqual([])
  })

  test('every import resolves and no modules import each other in a circle', () => {
    const dependencies = result.modules.flatMap((module) =>
      module.dependencies.map((dependency) => ({ from: module.source, ...dependency })),
    )
    const own = dependencies.filter((dependency) => partOf(dependency.from) !== undefined)
    expect(
      own.filter((dependency) => dependency.couldNotResolve).map(({ from, module }) => `${from} → ${module}`),
    ).toEqual([])
    expect(own.filter((dependency) => dependency.circular).map(({ from, module }) => `${from} → ${module}`)).toEqual([])
  })
})
