import './paper-engine.ts';
import { paper } from './paper.ts';

// What the server's script engine calls: text in, text out.
(globalThis as unknown as Record<string, (json: string) => string>)['paper'] = (json) => JSON.stringify(paper(JSON.parse(json)));
