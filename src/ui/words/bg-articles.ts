/** Articles, in Bulgarian. */
import type { ArticleWords } from './en-articles.ts'
import { plural } from './plural.ts'

export const bgArticles: ArticleWords = {
  screens: { articles: 'Артикули' },
  commands: {
    articles: 'Артикули',
    'take-article': 'Вземи',
    'take-nth': 'Вземи',
    'drop-article': 'Един по-малко',
    'next-tab': 'Следващ',
    'previous-tab': 'Предишен',
  },
  help: {
    articles: 'Артикули: раздел за всеки вид, с билети или сами',
    'take-article': 'Слага един от избрания артикул в кошницата',
    'take-nth': 'Слага един от първия, втория ... артикул в кошницата',
    'drop-article': 'Маха един от избрания артикул от кошницата',
    'next-tab': 'Артикулите от следващия вид',
    'previous-tab': 'Артикулите от предишния вид',
  },
  none: 'Няма артикул в продажба.',
  taken: '{name}: {count} в кошницата, общо {total}.',
  gone: '{name} вече не е в кошницата.',
  sold: 'Продадено, {total}. Код {code}.',
  pieces: plural({ one: '{count} артикул', other: '{count} артикула' }),
  eanUnknown: 'Непознат артикул. Администратор: guichet article add --ean {code}',
  refusals: {
    'article-unknown': 'Няма артикул "{article}".',
    'article-exists': 'Вече има артикул "{article}".',
    'article-not-on-sale': '"{article}" вече не се продава; махнат е от кошницата.',
  },
}
