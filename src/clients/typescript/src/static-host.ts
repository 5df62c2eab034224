/**
 * Serves a folder by the rules of GitHub Pages: the file at the path; else the one with `.html` behind it; a folder is sent on to
 * its slash, and shows its index; no query counts. Prints its own base URL.
 *
 *     node static-host.js <folder>
 */
import { readFile, stat } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";

const root = process.argv[2];
if (root === undefined) {
  throw new Error("Name the folder");
}

const TYPES: Record<string, string> = {
  ".json": "application/json; charset=utf-8",
  ".html": "text/html; charset=utf-8",
};

const isFile = (path: string) => stat(path).then((found) => found.isFile(), () => false);
const isFolder = (path: string) => stat(path).then((found) => found.isDirectory(), () => false);

const server = createServer(async ({ method = "", url = "/" }, response) => {
  const { pathname, search } = new URL(url, "http://localhost");
  const path = join(root, decodeURIComponent(pathname));
  const headers = { "Access-Control-Allow-Origin": "*", "Cache-Control": "max-age=600" };
  if (method !== "GET" && method !== "HEAD") {
    response.writeHead(405, headers).end();
    return;
  }
  const names = pathname.endsWith("/") ? ["index.html", "index.json"].map((name) => join(path, name)) : [path, `${path}.html`];
  for (const name of names) {
    if (await isFile(name)) {
      const type = TYPES[extname(name)] ?? "application/octet-stream";
      response.writeHead(200, { ...headers, "Content-Type": type }).end(await readFile(name));
      return;
    }
  }
  if (!pathname.endsWith("/") && (await isFolder(path))) {
    response.writeHead(301, { ...headers, Location: `${pathname}/${search}` }).end();
    return;
  }
  const none = join(root, "404.html");
  response.writeHead(404, { ...headers, "Content-Type": "text/html; charset=utf-8" });
  response.end((await isFile(none)) ? await readFile(none) : "");
});
server.listen(0, "localhost", () => console.log(`http://localhost:${(server.address() as AddressInfo).port}`));
