/**
 * Reads the part of YAML that the rule files use (block and flow maps and lists, plain and quoted scalars, comments),
 * so that the shared vectors can be run by Node alone. For tests only; what it does not know it refuses.
 */
export function readYaml(text: string): any {
  const lines = text
    .split('\n')
    .map((line) => ({ indent: line.length - line.trimStart().length, text: withoutComment(line).trim() }))
    .filter((line) => line.text !== '');
  const [value, next] = readBlock(lines, 0, 0);
  if (next !== lines.length) {
    throw new SyntaxError(`Unexpected indentation: ${lines[next]?.text}`);
  }
  return value;
}

type Line = { indent: number; text: string };

function withoutComment(line: string): string {
  let quote = '';
  for (let i = 0; i < line.length; i++) {
    const c = line[i]!;
    if (quote ? c === quote : /["']/.test(c) && /[\s[{,:]/.test(line[i - 1] ?? ' ')) {
      quote = quote ? '' : c;
    } else if (!quote && c === '#' && (i === 0 || /\s/.test(line[i - 1]!))) {
      return line.slice(0, i);
    }
  }
  return line;
}

function readBlock(lines: Line[], from: number, indent: number): [any, number] {
  return lines[from]!.text.startsWith('- ') ? readList(lines, from, indent) : readMap(lines, from, indent);
}

function readList(lines: Line[], from: number, indent: number): [any[], number] {
  const list: any[] = [];
  let at = from;
  while (at < lines.length && lines[at]!.indent === indent && lines[at]!.text.startsWith('- ')) {
    const rest = lines[at]!.text.slice(2).trim();
    if (!/^["'[{]/.test(rest) && /^[\w-]+:(\s|$)/.test(rest)) {
      lines[at] = { indent: indent + 2, text: rest };
      const [map, next] = readMap(lines, at, indent + 2);
      list.push(map);
      at = next;
    } else {
      list.push(readFlow(rest));
      at++;
    }
  }
  return [list, at];
}

function readMap(lines: Line[], from: number, indent: number): [Record<string, any>, number] {
  const map: Record<string, any> = {};
  let at = from;
  while (at < lines.length && lines[at]!.indent === indent && !lines[at]!.text.startsWith('- ')) {
    const parts = /^"?([^":]+)"?:(?:\s+(.*))?$/.exec(lines[at]!.text);
    if (!parts) {
      throw new SyntaxError(`Not a key: ${lines[at]!.text}`);
    }
    const [, key, value] = parts;
    at++;
    if (value !== undefined && value !== '') {
      map[key!] = readFlow(value);
    } else {
      const next = lines[at];
      [map[key!], at] = next && next.indent > indent ? readBlock(lines, at, next.indent) : [null, at];
    }
  }
  return [map, at];
}

function readFlow(text: string): any {
  const [value, end] = flowValue(text, 0);
  if (text.slice(end).trim() !== '') {
    throw new SyntaxError(`Left over: ${text.slice(end)}`);
  }
  return value;
}

function flowValue(text: string, from: number, inside = false): [any, number] {
  let at = skip(text, from);
  const first = text[at];
  if (first === '[' || first === '{') {
    return flowGroup(text, at, first === '[' ? ']' : '}');
  }
  if (first === '"' || first === "'") {
    const end = text.indexOf(first, at + 1);
    return [text.slice(at + 1, end), end + 1];
  }
  const start = at;
  while (at < text.length && !(inside && /[,\]}]/.test(text[at]!))) {
    at++;
  }
  return [scalar(text.slice(start, at).trim()), at];
}

function flowGroup(text: string, from: number, close: string): [any, number] {
  const group: any = close === ']' ? [] : {};
  let at = skip(text, from + 1);
  while (text[at] !== close) {
    let value: any;
    if (close === ']') {
      [value, at] = flowValue(text, at, true);
      group.push(value);
    } else {
      const colon = text.indexOf(':', at);
      const key = text.slice(at, colon).trim();
      [value, at] = flowValue(text, colon + 1, true);
      group[key] = value;
    }
    at = skip(text, at);
    if (text[at] === ',') {
      at = skip(text, at + 1);
    } else if (text[at] !== close) {
      throw new SyntaxError(`Not closed: ${text}`);
    }
  }
  return [group, at + 1];
}

function skip(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ') {
    at++;
  }
  return at;
}

function scalar(text: string): any {
  if (/^-?\d+(\.\d+)?$/.test(text)) {
    return Number(text);
  }
  return { true: true, false: false, null: null }[text] ?? (text === 'null' ? null : text);
}
