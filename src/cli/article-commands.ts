import { addArticle, listArticles, setArticle } from '../desk/articles.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import { money } from '../ui/format.ts'
import { fill, languageOfWords } from '../ui/words.ts'
import { readTax, readYesNo } from './read-rate.ts'
import { readGivenNumber } from './read-whole-number.ts'
import type { Given, ShellCommand } from './shell-command.ts'

/** T11. */
export const articleAddCommand: ShellCommand = {
  name: 'article add',
  options: [
    { flags: '--name <name>', word: 'articleName', required: true },
    { flags: '--type <type>', word: 'articleType', required: true },
    { flags: '--price <minor>', word: 'articlePrice', required: true },
    { flags: '--tax <percent>', word: 'tax', fallback: '0' },
    { flags: '--ean <digits>', word: 'articleEan' },
  ],
  async run({ desk, shellWords }, { option }) {
    const figures = readFigures(option)
    if (isRefusal(figures)) return figures
    const { price = 0, taxRateBasisPoints = 0 } = figures
    const article = await addArticle(desk, {
      ...{
        name: option('name') ?? '',
        type: option('type') ?? '',
        ean: option('ean') ?? '',
        price,
        taxRateBasisPoints,
      },
    })
    if (isRefusal(article)) return article
    return { facts: { ...article }, text: fill(shellWords.answers.articleSaved, { ...article, isOnSale: '' }) }
  },
}

export const articleListCommand: ShellCommand = {
  name: 'article list',
  onlyReads: true,
  options: [],
  async run({ desk, words }) {
    const articles = await listArticles(desk, { all: true })
    if (isRefusal(articles)) return articles
    const language = languageOfWords(words)
    return {
      list: articles.map((article) => ({ ...article })),
      lines: articles.map(({ isOnSale, type, name, price, currency, ean }) =>
        [isOnSale ? '+' : '-', type, name, money(price, currency, language), ean].filter(Boolean).join('  '),
      ),
    }
  },
}

export const articleSetCommand: ShellCommand = {
  name: 'article set',
  operands: '<article>',
  options: [
    { flags: '--name <name>', word: 'articleRename' },
    { flags: '--type <type>', word: 'articleType' },
    { flags: '--price <minor>', word: 'articlePrice' },
    { flags: '--tax <percent>', word: 'tax' },
    { flags: '--ean <digits>', word: 'articleEan' },
    { flags: '--on-sale <yes|no>', word: 'articleOnSale' },
  ],
  async run({ desk, shellWords }, { operands: [article = ''], option }) {
    const figures = readFigures(option)
    if (isRefusal(figures)) return figures
    const isOnSale = readYesNo(option, 'onSale')
    if (isRefusal(isOnSale)) return isOnSale
    const [name, type, ean] = [option('name'), option('type'), option('ean')]
    const saved = await setArticle(desk, {
      ...{ article, ...figures },
      ...(name === undefined ? {} : { name }),
      ...(type === undefined ? {} : { type }),
      ...(ean === undefined ? {} : { ean }),
      ...(isOnSale === undefined ? {} : { isOnSale }),
    })
    if (isRefusal(saved)) return saved
    return { facts: { ...saved }, text: fill(shellWords.answers.articleSaved, { ...saved, isOnSale: '' }) }
  },
}

/** Those that were given. Refusals: bad-input. */
function readFigures(option: Given['option']): { price?: number; taxRateBasisPoints?: number } | Refusal {
  const price = readGivenNumber('price', option('price'), '500')
  if (isRefusal(price)) return price
  const tax = readTax(option)
  if (isRefusal(tax)) return tax
  return { ...(price === undefined ? {} : { price }), ...tax }
}
