/** A logo from its file to the dots on paper, in every printer language. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PNG } from 'pngjs'
import { describe, expect, test } from 'vitest'
import { escpos } from '../../printers/dialects/escpos.ts'
import { fgl } from '../../printers/dialects/fgl.ts'
import { picture } from '../../printers/dialects/picture.ts'
import { starLine, starPrnt } from '../../printers/dialects/star.ts'
import { text } from '../../printers/dialects/text.ts'
import { ditherImage, logoDots } from '../../printers/images/dither.ts'
import { KeptLogos, readLogo, withLogos } from '../../printers/images/read-logo.ts'
import { readPng } from '../../printers/images/read-png.ts'
import { readAnyTemplate } from '../../printers/templates/load-template.ts'
import { parseTemplate } from '../../printers/templates/parse-template.ts'
import type { PaperImage } from '../../src/domain/document.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { decodeEscpos, linesOf, picturesOf } from './escpos-decoder.ts'
import { decodeFgl } from './fgl-decoder.ts'
import { modelNamed } from './sample-models.ts'
import { paper } from './sample-paper.ts'
import { decodeStar } from './star-decoder.ts'

/** Black where `isBlack` says so, white elsewhere. */
function pngOf(width: number, height: number, isBlack: (x: number, y: number) => boolean): Buffer {
  const png = new PNG({ width, height })
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      png.data.set(isBlack(x, y) ? [0, 0, 0, 255] : [255, 255, 255, 255], (y * width + x) * 4)
  return PNG.sync.write(png)
}

/** An L of 30 dots, 6 thick: no turn and no mirror of it looks alike. */
const isL = (x: number, y: number) => x < 6 || y >= 24
const wantedL = Array.from({ length: 30 }, (_, y) => '#'.repeat(y < 24 ? 6 : 30))

async function withL(...blocks: Parameters<typeof paper>) {
  const made = temporaryFolder()
  writeFileSync(join(made, 'opera.png'), pngOf(30, 30, isL))
  return withLogos(paper({ type: 'logo', file: 'opera.png' }, ...blocks), made)
}

const trimmed = (rows: readonly string[]) => rows.slice(0, 30)

describe('a logo on paper', () => {
  test.each(['epson-tm-t20', 'epson-tm-t88', 'citizen-ct-s', 'bixolon-srp-350', 'generic-80mm', 'generic-58mm'])(
    '%s: its dots and nothing else, and the text behind it as ever',
    async (name) => {
      const model = await modelNamed(name)
      const { bytes, problems } = await escpos.encode(await withL({ type: 'text', text: 'Ред 12' }), model)
      const printed = decodeEscpos(bytes, model.codePages)
      expect(trimmed(picturesOf(printed))).toEqual(wantedL)
      expect(linesOf(printed)[0]).toBe('Ред 12')
      expect(problems).toEqual([])
    },
  )

  test.each([
    ['star-tsp100', starPrnt, 'star-prnt'],
    ['star-tsp650', starLine, 'star-line'],
  ] as const)('%s: its dots and nothing else', async (name, dialect, language) => {
    const model = await modelNamed(name)
    const { bytes } = await dialect.encode(await withL({ type: 'text', text: 'Ред 12' }), model)
    const printed = decodeStar(bytes, model.codePages, language)
    expect(trimmed(picturesOf(printed))).toEqual(wantedL)
    expect(linesOf(printed)[0]).toBe('Ред 12')
  })

  test('boca-lemur: drawn on the ticket, above the text', async () => {
    const model = await modelNamed('boca-lemur')
    if (model.stock === null) throw new Error('no stock')
    const { bytes } = await fgl.encode(await withL({ type: 'text', text: '-' }), model)
    const [ticket] = decodeFgl(bytes, model.stock)
    if (ticket === undefined) throw new Error('no ticket')
    const { columns, dots } = ticket
    const first = dots.indexOf(1)
    const [left, top] = [first % columns, Math.floor(first / columns)]
    const rows = wantedL.map((_, y) =>
      Array.from(dots.subarray((top + y) * columns + left, (top + y) * columns + left + 40), (dot) => (dot ? '#' : ' '))
        .join('')
        .trimEnd(),
    )
    expect(rows).toEqual(wantedL)
  })

  test('the preview names it in text and shows its dots in the picture', async () => {
    const document = await withL()
    const plain = await text.encode(document, await modelNamed('text'))
    expect(Buffer.from(plain.bytes).toString()).toMatch(/^ +\[opera\.png\]\n/)
    const model = await modelNamed('picture')
    const { bytes } = await picture.encode(document, model)
    const shown = PNG.sync.read(Buffer.from(bytes))
    const black = Array.from({ length: shown.width * shown.height }, (_, at) => shown.data[at * 4] === 0)
    expect(black.filter(Boolean)).toHaveLength(24 * 6 + 6 * 30)
    expect((black.indexOf(true) % shown.width) + 15).toBe(Math.floor(shown.width / 2))
  })

  test('one that is not there, or cannot be read, leaves the paper without it, and is told', async () => {
    const empty = temporaryFolder()
    writeFileSync(join(empty, 'broken.png'), pngOf(8, 8, isL).subarray(0, 50))
    const blocks = paper(
      { type: 'logo', file: 'gone.png' },
      { type: 'logo', file: 'broken.png' },
      { type: 'text', text: 'A' },
    )
    for (const [name, dialect] of [
      ['epson-tm-t20', escpos],
      ['star-tsp100', starPrnt],
      ['boca-lemur', fgl],
      ['picture', picture],
    ] as const) {
      const { problems } = await dialect.encode(await withLogos(blocks, empty), await modelNamed(name))
      const files = problems.flatMap((each) => (each.problem === 'logo-missing' ? [each.file] : []))
      expect(files, name).toEqual(['gone.png', 'broken.png'])
    }
  })

  test('A7 no logo holds a command that a printer would obey while it prints it', async () => {
    const made = temporaryFolder()
    // Rows of 10 04 01, 10 14 01 00 (the drawer) and 1b 06 01, as dots.
    const bytes = [0x10, 0x04, 0x01, 0x10, 0x14, 0x01, 0x00, 0x1b, 0x06, 0x01, 0x10, 0x05]
    const isSet = (x: number) => (((bytes[x >> 3] ?? 0) >> (7 - (x & 7))) & 1) === 1
    writeFileSync(join(made, 'evil.png'), pngOf(bytes.length * 8, 20, isSet))
    // The same upright, for printers that take columns.
    writeFileSync(
      join(made, 'upright.png'),
      pngOf(20, 24, (_, y) => (((bytes[(y >> 3) + 7] ?? 0) >> (7 - (y & 7))) & 1) === 1),
    )
    const document = await withLogos(
      paper({ type: 'logo', file: 'evil.png' }, { type: 'logo', file: 'upright.png' }),
      made,
    )
    const epson = await modelNamed('epson-tm-t20')
    expect(picturesOf(decodeEscpos((await escpos.encode(document, epson)).bytes, epson.codePages)).length).toBe(44)
    const star = await modelNamed('star-tsp100')
    const { bytes: sent } = await starPrnt.encode(document, star)
    expect(picturesOf(decodeStar(sent, star.codePages, 'star-prnt')).length).toBe(48)
  })
})

describe('a logo’s greys', () => {
  const grey = (width: number, height: number, shade: number): PaperImage => ({
    width,
    height,
    shades: new Uint8Array(width * height).fill(shade),
  })

  test.each([0, 64, 128, 192, 255])('of shade %i become as many dots as they are dark', (shade) => {
    const { dots } = ditherImage(grey(100, 100, shade), 1000, 1000)
    const share = dots.reduce((sum, dot) => sum + dot, 0) / dots.length
    expect(Math.abs(share - (255 - shade) / 255)).toBeLessThan(0.02)
  })

  test('one that is too wide or too high is made smaller in proportion; a small one stays as it is', () => {
    expect(ditherImage(grey(1000, 100, 0), 500, 500)).toMatchObject({ width: 500, height: 50 })
    expect(ditherImage(grey(100, 1000, 0), 500, 500)).toMatchObject({ width: 50, height: 500 })
    expect(ditherImage(grey(10, 20, 0), 500, 500)).toMatchObject({ width: 10, height: 20 })
  })

  test('colours count by how bright they look, and what is transparent is paper', async () => {
    const png = new PNG({ width: 3, height: 1 })
    png.data.set([255, 255, 0, 255, 0, 0, 255, 255, 0, 0, 0, 0])
    const file = join(temporaryFolder(), 'colours.png')
    writeFileSync(file, PNG.sync.write(png))
    expect(await readLogo(file)).toMatchObject({ width: 3, height: 1, shades: Uint8Array.of(226, 29, 255) })
  })
})

describe('a template with a logo', () => {
  test('names a file beside it: no path, no other kind of file, nothing behind a colon', () => {
    for (const [line, problem, value] of [
      ['logo ../opera.png', 'logo-name', '../opera.png'],
      ['logo /etc/passwd', 'logo-name', '/etc/passwd'],
      ['logo opera.jpg', 'logo-name', 'opera.jpg'],
      ['logo', 'logo-name', ''],
      ['logo a.png b.png', 'logo-name', 'a.png b.png'],
      ['logo: opera.png', 'content', 'opera.png'],
    ]) {
      expect(parseTemplate(`template ticket\nrule\n${line}`)).toEqual({ problems: [{ line: 3, problem, value }] })
    }
    expect(parseTemplate('template ticket\nlogo opera.png')).toMatchObject({
      lines: [{ type: 'logo', file: 'opera.png' }],
    })
  })

  test('its preview says which line names a logo that is missing, broken or too large', async () => {
    const made = temporaryFolder()
    writeFileSync(
      join(made, 'wide.png'),
      pngOf(1201, 1, () => true),
    )
    writeFileSync(
      join(made, 'many.png'),
      pngOf(601, 400, () => true),
    )
    writeFileSync(join(made, 'broken.png'), 'no picture at all, though long enough')
    writeFileSync(join(made, 'good.png'), pngOf(8, 8, isL))
    const file = join(made, 'opera.ticket')
    writeFileSync(
      file,
      'template ticket\nlogo good.png\nlogo gone.png\nlogo wide.png\n# remark\nlogo broken.png\nlogo many.png\n',
    )
    expect(await readAnyTemplate(file)).toEqual({
      problems: [
        { line: 3, problem: 'logo-missing', value: 'gone.png' },
        { line: 4, problem: 'logo-too-large', value: 'wide.png' },
        { line: 6, problem: 'logo-unreadable', value: 'broken.png' },
        { line: 7, problem: 'logo-too-large', value: 'many.png' },
      ],
    })
  })
})

describe('a PNG', () => {
  function picture(dots: readonly (readonly [red: number, green: number, blue: number, alpha: number])[]): PNG {
    const png = new PNG({ width: dots.length, height: 1 })
    Buffer.from(dots.flat()).copy(png.data)
    return png
  }

  test.each([0, 2, 4, 6] as const)('of colour type %i keeps its greys', async (colorType) => {
    const greys = Array.from({ length: 256 }, (_, shade) => shade)
    const png = picture(greys.map((shade) => [shade, shade, shade, 255]))
    const read = await readPng(PNG.sync.write(png, { colorType, inputColorType: 6 }))
    expect([...(read?.shades ?? [])]).toEqual(greys)
  })

  test('is as bright as its colours look, and paper where it is clear', async () => {
    const png = picture([
      [255, 0, 0, 255],
      [0, 255, 0, 255],
      [0, 0, 255, 255],
      [0, 0, 0, 0],
      [0, 0, 0, 51],
    ])
    expect([...((await readPng(PNG.sync.write(png)))?.shades ?? [])]).toEqual([76, 150, 29, 255, 204])
  })

  test('that is cut off anywhere or damaged in any byte is unreadable, and never a wrong picture', async () => {
    const whole = PNG.sync.write(picture(Array.from({ length: 40 }, (_, at) => [at * 6, at, at, 255])))
    for (let length = 0; length < whole.length; length++) expect(await readPng(whole.subarray(0, length))).toBeNull()
    for (let at = 0; at < whole.length; at++) {
      const damaged = Buffer.from(whole)
      damaged[at] = (damaged[at] ?? 0) ^ 0x55
      expect(await readPng(damaged), `byte ${at}`).toBeNull()
    }
  })

  test('is read once until its file changes, and dithered once for all tickets', async () => {
    const made = temporaryFolder()
    const file = join(made, 'large.png')
    writeFileSync(file, pngOf(600, 400, isL))
    const kept = new KeptLogos()
    const first = await kept.read(file)
    expect(first).toMatchObject({ width: 600, height: 400 })
    expect(await kept.read(file)).toBe(first)
    const document = await withLogos(paper({ type: 'logo', file: 'large.png' }), made, kept)
    const dots = logoDots(document, 'large.png', { width: 576 }, [])
    expect(logoDots(document, 'large.png', { width: 576 }, [])).toBe(dots)
    writeFileSync(file, pngOf(30, 30, isL))
    expect(await kept.read(file)).toMatchObject({ width: 30, height: 30 })
  })
})
