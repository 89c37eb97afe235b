/** What the drawing code expects of a browser and the server's script engine lacks. */
const world = globalThis as unknown as Record<string, unknown>;
const CHUNK = 4_096;

/** Path text is plain ASCII. */
class AsciiDecoder {
  decode(bytes: Uint8Array): string {
    let text = '';
    for (let i = 0; i < bytes.length; i += CHUNK) text += String.fromCharCode(...Array.from(bytes.subarray(i, i + CHUNK)));
    return text;
  }
}

world['TextDecoder'] ??= AsciiDecoder;

export {};
