import { listTemplates } from '../desk/preview-template.ts'
import type { DesklessCommand } from './shell-command.ts'

export const templateListCommand: DesklessCommand = {
  name: 'template list',
  isDeskless: true,
  options: [],
  async run({ settings, shellWords }) {
    const templates = await listTemplates(settings.templateFolder)
    const from = (isShipped: boolean, file: string) => (isShipped ? shellWords.answers.fromShipped : file)
    return {
      list: templates.map((template) => ({ ...template })),
      lines: templates.map(({ name, file, isShipped }) => `${name.padEnd(20)}  ${from(isShipped, file)}`),
    }
  },
}
