import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const roots = ['src', 'db', 'printers', 'scanners', 'bin', 'tests'].filter((root) => existsSync(root))
const sources = roots
  .flatMap((root) => readdirSync(root, { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile() && /\.(ts|tsx|js)$/.test(entry.name))
  .map((entry) => `${entry.parentPath}/${entry.name}`)
const product = sources.filter((path) => !path.startsWith('tests/'))

describe('the code stays readable', () => {
  test('the sources were found', () => {
    expect(product.length).toBeGreaterThan(50)
  })

  test('no file is longer than 300 lines', () => {
    const long = product.filter((path) => readFileSync(path, 'utf8').split('\n').length > 301)
    expect(long).toEqual([])
  })

  test('no folder or file is named after nothing', () => {
    const vague = /(^|[/-])(utils?|helpers?|common|managers?|services?|misc)([./-]|$)/
    expect(sources.filter((path) => vague.test(path))).toEqual([])
  })

  test('nothing is left to do later or switched off', () => {
    const marks = /\b(TODO|FIXME|XXX|HACK)\b|@ts-(ignore|nocheck)|\b(test|describe|it)\.(only|todo)\b/
    const self = 'tests/architecture/tidy.test.ts'
    expect(sources.filter((path) => path !== self && marks.test(readFileSync(path, 'utf8')))).toEqual([])
  })
})
