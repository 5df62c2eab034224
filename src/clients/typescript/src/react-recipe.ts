// Writes what the recipe for React says, beside the declarations of the element, into a folder where tsc compiles it.
//
//     node react-recipe.js <base URL of a running Waymark> <folder>
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const [server, folder] = process.argv.slice(2);
if (!server || !folder) throw new Error('Name the base URL and the folder.');

const text = async (path: string): Promise<string> => {
  const answer = await fetch(server + path);
  if (!answer.ok) throw new Error(`${path} answers ${answer.status}`);
  return answer.text();
};

const characters: Record<string, string> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };
const page = await text('/embed?way=element');
const code = (label: string): string => {
  const found = new RegExp(`aria-label="${label}"><code>(.*?)</code>`, 's').exec(page)?.[1];
  if (!found) throw new Error(`The page has no code for ${label}.`);
  return found.replace(/&(lt|gt|quot|#39|amp);/g, (whole, name: string) => characters[name] ?? whole);
};

await mkdir(folder, { recursive: true });
const write = (file: string, content: string) => writeFile(join(folder, file), content);
await write('waymark.d.ts', await text('/embed/1/waymark.d.ts'));
await write('waymark-react.d.ts', code('TypeScript for React'));
await write('page.tsx', `export const page = (\n${code('React 19')}\n);\n`);
await write('mistaken.tsx', `export const page = (\n${code('React 19').replace('"timeline"', '"time-line"')}\n);\n`);
