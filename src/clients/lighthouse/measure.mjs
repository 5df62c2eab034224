// Measures the page of a roadmap and a page of another origin that has the element, as Lighthouse sees them on a phone.
//
//     node measure.mjs [<base URL of a running Waymark>]
//
// Exit code 1 if a category of either is below 95. The reports are in target/.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';

const service = (process.argv[2] ?? 'http://localhost:8080').replace(/\/$/, '');
const LEAST = 95;

const { versions } = await (await fetch(`${service}/embed/versions.json`)).json();
const file = async (name) => (await readFile(new URL(name, import.meta.url), 'utf8'));
const html = (await file('host.html')).replaceAll('HOST', service).replace('DIGEST', versions[0].element.integrity);
const css = await file('host.css');

const host = createServer((request, response) => {
	const [type, body] = { '/': ['text/html', html], '/host.css': ['text/css', css], '/robots.txt': ['text/plain', 'User-agent: *\nAllow: /\n'] }[request.url] ?? [];
	response.writeHead(body ? 200 : 404, { 'Content-Type': `${type ?? 'text/plain'};charset=UTF-8`, 'Cache-Control': 'max-age=86400' });
	response.end(body);
});
await new Promise((listening) => host.listen(0, '127.0.0.1', listening));

const chrome = await launch({ chromePath: process.env.CHROME_PATH, chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu'] });
await mkdir(new URL('target/', import.meta.url), { recursive: true });
let enough = true;
try {
	for (const [name, url] of [['page', `${service}/embed/v1/roadmaps/machine-learning`], ['host', `http://127.0.0.1:${host.address().port}/`]]) {
		const { lhr, report } = await lighthouse(url, { port: chrome.port, output: 'html', logLevel: 'error' });
		await writeFile(new URL(`target/${name}.html`, import.meta.url), report);
		const scores = Object.values(lhr.categories).map(({ id, score }) => [id, Math.round(score * 100)]);
		console.log(`${name}: ${scores.map((pair) => pair.join(' ')).join(', ')} · CLS ${lhr.audits['cumulative-layout-shift'].numericValue}`);
		for (const audit of Object.values(lhr.audits)) {
			if (audit.score !== null && audit.score < 0.9 && audit.scoreDisplayMode !== 'informative') console.log(`  ${audit.id}: ${audit.score} ${audit.displayValue ?? ''}`);
		}
		enough &&= scores.every(([, score]) => score >= LEAST);
	}
} finally {
	await chrome.kill();
	host.close();
}
process.exit(enough ? 0 : 1);
