/** The page of the session's clock: the portal's own conductor runs a session, and what its sounds give is listened to. */
import type { Session, SessionItem } from '../../frontend/api/contract.ts';
import { clock, Conductor } from '../../frontend/components/session-conductor.ts';
import type { DraftKeeper } from '../../frontend/device/drafts.ts';
import { cuesOf } from '../../frontend/session/cues.ts';
import * as machine from '../../frontend/session/machine.ts';

/** What was heard and what was wanted, in milliseconds of the page's clock. */
export interface Heard {
  readonly wanted: number[];
  readonly heard: number[];
  /** When the page learnt of each sound, by its own clock alone: samples are made a little before they are heard. */
  readonly told: number[];
  readonly hidden: boolean[];
  readonly startedAt: number;
  readonly finishedAt: number | undefined;
  readonly looks: number;
}

/** Tells when silence ends, by the audio clock: the samples that go to the loudspeaker are what is looked at. */
const LISTENER = `registerProcessor('listener', class extends AudioWorkletProcessor {
  constructor() { super(); this.silent = Infinity; }
  process([input]) {
    const samples = input[0] ?? new Float32Array(128);
    for (let i = 0; i < samples.length; i++) {
      if (Math.abs(samples[i]) > 0.01) {
        if (this.silent > sampleRate * 0.05) this.port.postMessage(currentTime + i / sampleRate);
        this.silent = 0;
      } else this.silent++;
    }
    return true;
  }
});`;

const heard: number[] = [];
const told: number[] = [];
const hidden: boolean[] = [];
let looks = 0;

/** The browser's own context; between what is played and the loudspeaker stands one who listens. */
class Overheard extends AudioContext {
  readonly #tap: GainNode = new GainNode(this);

  constructor() {
    super();
    this.#tap.connect(super.destination);
    void this.#listen();
  }

  override get destination(): AudioDestinationNode {
    return this.#tap as unknown as AudioDestinationNode;
  }

  async #listen(): Promise<void> {
    await this.audioWorklet.addModule(URL.createObjectURL(new Blob([LISTENER], { type: 'text/javascript' })));
    const listener = new AudioWorkletNode(this, 'listener');
    listener.port.onmessage = ({ data }: MessageEvent<number>) => {
      const now = performance.now();
      const { contextTime = 0, performanceTime = 0 } = this.getOutputTimestamp();
      heard.push(performance.timeOrigin + performanceTime + (data - contextTime) * 1000);
      told.push(performance.timeOrigin + now);
      hidden.push(document.visibilityState === 'hidden');
    };
    this.#tap.connect(listener);
  }
}

const item = (sets: number): SessionItem =>
  ({ id: 'plank', title: 'Plank', sides: 'both', dose: { sets, seconds: 40, restSeconds: 20 }, minutes: 1, cues: [], breathing: [], stopIf: [] }) as unknown as SessionItem;

const noDraft = { load: async () => ({}), change: () => undefined, flush: () => undefined, forget: () => undefined };

let conductor: Conductor;
let startedAt = 0;
let wanted: number[] = [];
let finishedAt: number | undefined;

/** Begins a session of so many sets; to be called by a tap. */
async function begin(sets: number): Promise<void> {
  globalThis.AudioContext = Overheard;
  conductor = new Conductor({
    changed: (run) => (finishedAt = run.finishedAt),
    draw: () => looks++,
    say: () => undefined,
    finished: () => undefined,
  });
  const session = { key: 'plan:1:2026-01-01', title: '', minutes: 1, items: [item(sets)] } as unknown as Session;
  await conductor.takeUp(session, noDraft as unknown as DraftKeeper);
  conductor.wake();
  conductor.do(machine.next);
  startedAt = clock();
  const cues = cuesOf(conductor.run!, startedAt);
  wanted = [...new Set(cues.map((cue) => Math.round(startedAt + cue.inMs)))];
}

function result(): Heard {
  return { wanted, heard, told, hidden, startedAt, finishedAt, looks };
}

Object.assign(globalThis, { bench: { begin, result } });
