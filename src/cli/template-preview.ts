import { previewLines, previewTemplate, writePreview } from '../desk/preview-template.ts'
import { isRefusal } from '../domain/refusal.ts'
import { fill, languageOfWords } from '../ui/words.ts'
import { readWholeNumber } from './read-whole-number.ts'
import type { DesklessCommand } from './shell-command.ts'

const usualColumns = 42

export const templatePreviewCommand: DesklessCommand = {
  name: 'template preview',
  isDeskless: true,
  operands: '<template>',
  options: [
    { flags: '--columns <number>', word: 'columns' },
    { flags: '--png <file>', word: 'png' },
  ],
  async run({ settings, words, shellWords }, { operands: [wanted = ''], option }) {
    const columns = readWholeNumber('columns', option('columns') ?? String(usualColumns), String(usualColumns))
    if (isRefusal(columns)) return columns
    const language = { language: languageOfWords(words), words: words.paper }
    const document = await previewTemplate(wanted, settings.templateFolder, language)
    if (isRefusal(document)) return document
    if ('problems' in document) {
      // The names of the problems are those of the template language, which is the same for everybody.
      const told = document.problems.map(({ line, problem, value }) => `${wanted}:${line}: ${problem} "${value}"`)
      return { facts: { template: wanted, problems: document.problems }, text: told.join('\n'), isFailure: true }
    }
    const png = option('png')
    if (png !== undefined) {
      const unwritten = await writePreview(document, png)
      return (
        unwritten ?? { facts: { template: wanted, png }, text: fill(shellWords.answers.pictureWritten, { file: png }) }
      )
    }
    const lines = await previewLines(document, Math.min(132, Math.max(20, columns)))
    return { facts: { template: wanted, lines }, text: lines.join('\n') }
  },
}
