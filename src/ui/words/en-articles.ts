/** Articles, in English. */
import { plural } from './plural.ts'

export const enArticles = {
  screens: { articles: 'Articles' },
  commands: {
    articles: 'Articles',
    'take-article': 'Take',
    'take-nth': 'Take',
    'drop-article': 'One less',
    'next-tab': 'Next tab',
    'previous-tab': 'Previous tab',
  },
  help: {
    articles: 'Articles: a tab for each type, sold with tickets or alone',
    'take-article': 'Put one of the chosen article into the basket',
    'take-nth': 'Put one of the first, second ... article into the basket',
    'drop-article': 'Take one of the chosen article out of the basket',
    'next-tab': 'The articles of the next type',
    'previous-tab': 'The articles of the type before',
  },
  none: 'No article is on sale.',
  taken: '{name}: {count} in the basket, {total} in all.',
  gone: '{name} is out of the basket.',
  sold: 'Sold, {total}. Code {code}.',
  pieces: plural({ one: '{count} article', other: '{count} articles' }),
  eanUnknown: 'Unknown article. Administrator: guichet article add --ean {code}',
  refusals: {
    'article-unknown': 'There is no article "{article}".',
    'article-exists': 'There is already an article "{article}".',
    'article-not-on-sale': '"{article}" is not on sale any more; it left the basket.',
  },
}

export type ArticleWords = typeof enArticles
