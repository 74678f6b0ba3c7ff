import { setScanners } from '../desk/set-scanners.ts'
import { calibrationText } from '../domain/keyboard-layout-map.ts'
import { isRefusal } from '../domain/refusal.ts'
import { counted } from '../ui/words.ts'
import { codeLines, writeCodePicture } from './code-picture.ts'
import { firstLineOf } from './first-line.ts'
import type { ShellCommand } from './shell-command.ts'

export const scannerCalibrateCommand: ShellCommand = {
  name: 'scanner calibrate',
  options: [
    { flags: '--till <name>', word: 'till', required: true },
    { flags: '--typed <text>', word: 'typedText' },
    { flags: '--png <file>', word: 'pngFile' },
  ],
  async run({ desk, words, shellWords }, { option }) {
    const png = option('png')
    const unwritten = png === undefined ? null : await writeCodePicture(calibrationText, png)
    if (unwritten !== null) return unwritten
    let calibration = option('typed')
    if (calibration === undefined) {
      // Beside the answer, which a script may read.
      const lines = [...(await codeLines(calibrationText)), shellWords.answers.scanThis]
      process.stderr.write(lines.map((line) => `${line}\n`).join(''))
      calibration = await firstLineOf(process.stdin)
    }
    const set = await setScanners(desk, { till: option('till') ?? '', calibration })
    if (isRefusal(set)) return set
    const count = Object.keys(set.layout).length
    return {
      facts: { till: set.till, layout: set.layout },
      text: counted(words, words.scans.learned, count, { till: set.till }),
    }
  },
}
