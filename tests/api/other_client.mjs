// An MCP client of another make: lists the tools, calls them, prints what came as one JSON object.
//
//   node other_client.mjs http URL KEY  < calls.json
//   node other_client.mjs stdio COMMAND ARGUMENT…  < calls.json
//
// The SDK looks at each answer by the tool's output schema and throws if it does not fit.

import { text } from "node:stream/consumers";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const installed = createRequire(`${process.cwd()}/`);
const part = (name) => import(pathToFileURL(installed.resolve(`@modelcontextprotocol/sdk/${name}`)));
const { Client } = await part("client/index.js");

async function transport([kind, first, ...more]) {
  if (kind === "http") {
    const { StreamableHTTPClientTransport } = await part("client/streamableHttp.js");
    const headers = { Authorization: `Bearer ${more[0]}` };
    return new StreamableHTTPClientTransport(new URL(first), { requestInit: { headers } });
  }
  const { StdioClientTransport } = await part("client/stdio.js");
  return new StdioClientTransport({ command: first, args: more, env: process.env });
}

const calls = JSON.parse(await text(process.stdin));
const client = new Client({ name: "other", version: "1" });
await client.connect(await transport(process.argv.slice(2)));
const { tools } = await client.listTools();
const answers = [];
for (const [name, given] of calls) answers.push(await client.callTool({ name, arguments: given }));
const resources = (await client.listResources()).resources;
const prompts = (await client.listPrompts()).prompts;
await client.close();
console.log(JSON.stringify({ tools, answers, resources, prompts }));
