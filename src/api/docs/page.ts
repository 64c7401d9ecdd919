/** The parts of an OpenAPI document that the page shows. */
interface Document {
  info: { title: string; version: string; description?: string };
  paths?: Record<string, Record<string, Operation>>;
}
interface Operation {
  summary?: string;
  parameters?: { name: string; in: string; required?: boolean; description?: string; schema?: unknown }[];
  responses?: Record<string, { content?: Record<string, { schema?: unknown }> }>;
}

/** A readable page of the API, made from its OpenAPI document; no script, and a style sheet of its own address. */
export function docsPage(document: Document): string {
  const routes = Object.entries(document.paths ?? {}).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => route(method, path, operation)),
  );
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(document.info.title)}</title><link rel="stylesheet" href="/api/docs.css"></head>
<body><main><h1>${escapeHtml(document.info.title)}</h1><p>${escapeHtml(document.info.description ?? "")} As a document for programs: <a href="/api/openapi.json">OpenAPI 3.1</a>.</p>
${routes.join("\n")}</main></body></html>
`;
}

function route(method: string, path: string, operation: Operation): string {
  const rows = (operation.parameters ?? []).map(
    (parameter) =>
      `<tr><td><code>${escapeHtml(parameter.name)}</code></td><td>${escapeHtml(parameter.in)}${parameter.required === true ? ", needed" : ""}</td><td>${escapeHtml(parameter.description ?? "")}</td></tr>`,
  );
  const answers = Object.entries(operation.responses ?? {}).map(([status, { content }]) => {
    const schema = content?.["application/json"]?.schema;
    return `<details><summary>answers ${escapeHtml(status)}</summary><pre tabindex="0">${escapeHtml(JSON.stringify(schema ?? {}, null, 1))}</pre></details>`;
  });
  return `<section><h2><code>${method.toUpperCase()} ${escapeHtml(path)}</code></h2><p>${escapeHtml(operation.summary ?? "")}</p>${rows.length > 0 ? `<table><tbody>${rows.join("")}</tbody></table>` : ""}${answers.join("")}</section>`;
}

const escapeHtml = (words: string): string =>
  words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

export const docsStyle = `:root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;margin:0}main{max-width:60rem;margin:2rem auto;padding:0 1rem}h2{font-size:1.1rem;margin-top:2.5rem}pre{overflow:auto;max-height:24rem;padding:.75rem;border:1px solid #8886;font-size:.8rem}td{padding:.2rem 1rem .2rem 0;vertical-align:top}code{font-size:.95em}`;
