/** `npm run readme`: writes the README's generated parts anew. */
import { readFileSync, writeFileSync } from 'node:fs'
import { hallPicture, keyTable, withPart } from './readme-parts.ts'

const readme = readFileSync('README.md', 'utf8')
writeFileSync('README.md', withPart(withPart(readme, 'keys', keyTable()), 'picture', await hallPicture()))
