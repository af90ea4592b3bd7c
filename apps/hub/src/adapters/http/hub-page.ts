import { makePageFile, type PageFile } from './page-files.ts';

/** A page that the hub writes itself. `content`: HTML whose texts have been escaped. */
export function hubPage(language: string, title: string, content: string): PageFile {
  return fixedFile(
    'text/html; charset=utf-8',
    `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="/hub.css">
</head>
<body><main>${content}</main></body>
</html>
`,
  );
}

export function fixedFile(type: string, text: string): PageFile {
  return makePageFile(type, Buffer.from(text), false);
}

/** For text and for attributes in quotes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
