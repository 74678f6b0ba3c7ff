import { readdir, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { DialectName, PrinterModel, TicketStock } from './printer.ts'
import { dialects } from './registry.ts'
import { shippedFile } from './shipped-files.ts'

const modelName = /^[a-z0-9][a-z0-9-]{0,39}$/

/** Names of all shipped models, sorted. */
export async function modelNames(): Promise<string[]> {
  const files = await readdir(dirname(shippedFile('models/text.json')))
  return files
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .sort()
}

/** Null: there is no such model. Throws when a shipped file is broken. */
export async function loadModel(name: string): Promise<PrinterModel | null> {
  if (!modelName.test(name) || !(await modelNames()).includes(name)) return null
  return checkModel(name, JSON.parse(await readFile(shippedFile(`models/${name}.json`), 'utf8')))
}

function checkModel(name: string, read: unknown): PrinterModel {
  const fields = (typeof read === 'object' && read !== null ? read : {}) as Readonly<Record<string, unknown>>
  const wrong = (field: string) => new Error(`models/${name}.json: ${field} is ${JSON.stringify(fields[field])}`)
  const flag = (field: string): boolean => {
    const value = fields[field]
    if (typeof value !== 'boolean') throw wrong(field)
    return value
  }
  const count = (field: string, least: number, most: number): number => {
    const value = fields[field]
    if (typeof value !== 'number' || !Number.isInteger(value) || value < least || value > most) throw wrong(field)
    return value
  }
  const { title, dialect, cutter, codePages, stock = null } = fields
  if (typeof title !== 'string') throw wrong('title')
  if (!isDialectName(dialect)) throw wrong('dialect')
  if (cutter !== null && cutter !== 'full' && cutter !== 'partial') throw wrong('cutter')
  if (!isCodePages(codePages)) throw wrong('codePages')
  if (stock !== null && !isStock(stock)) throw wrong('stock')
  return {
    name,
    title,
    dialect,
    cutter,
    codePages,
    stock,
    columns: count('columns', 20, 132),
    dots: count('dots', 200, 2000),
    feedLines: count('feedLines', 0, 20),
    drawer: flag('drawer'),
    answersStatus: flag('answersStatus'),
    acknowledges: flag('acknowledges'),
  }
}

function isDialectName(value: unknown): value is DialectName {
  return typeof value === 'string' && Object.hasOwn(dialects, value)
}

function isStock(value: unknown): value is TicketStock {
  if (typeof value !== 'object' || value === null) return false
  const { rows, columns, dotsPerInch, path } = value as Readonly<Record<string, unknown>>
  const isSize = (dots: unknown) => typeof dots === 'number' && Number.isInteger(dots) && dots >= 100 && dots <= 4000
  return isSize(rows) && isSize(columns) && isSize(dotsPerInch) && (path === 1 || path === 2)
}

function isCodePages(value: unknown): value is Readonly<Record<string, number>> {
  if (typeof value !== 'object' || value === null) return false
  return Object.values(value).every((page) => Number.isInteger(page) && page >= 0 && page <= 255)
}
