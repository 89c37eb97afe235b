import { buildOf } from './anatomy.ts';
import { resolvePoses } from './bases.ts';
import { blend, keyOf, type Key } from './blend.ts';
import { cameraOf, type Camera } from './camera.ts';
import type { Figure, Pose } from './format.ts';
import { castOf } from './palette.ts';
import { groundOf, leadsOf, type Lead } from './props.ts';
import { arrange, layersOf, pictureOf, type Arrangement, type Layer, type Picture } from './scene.ts';
import { solve, type Body } from './solve.ts';
import { timelineOf, type Moment, type Timeline } from './timeline.ts';

/** One frame, ready to be painted. */
export interface Frame {
  readonly layers: readonly Layer[];
  readonly leads: readonly Lead[];
  readonly effort: number;
}

/** Who is shown. */
export interface Person {
  readonly body?: string;
  readonly bun?: boolean;
}

/** A figure made ready to be drawn at any moment of its movement. */
export class Player {
  readonly figure: Figure;
  readonly person: Person;
  readonly camera: Camera;
  readonly timeline: Timeline;
  readonly keys: readonly Key[];
  readonly arrangement: Arrangement;
  private readonly bun: boolean;

  constructor(figure: Figure, person: Person = {}) {
    const build = buildOf(person.body);
    this.figure = figure;
    this.person = person;
    this.camera = cameraOf(figure);
    this.timeline = timelineOf(figure);
    this.keys = resolvePoses(figure.poses).map((pose) => keyOf(pose, build));
    this.arrangement = arrange(figure, this.keys[0].body, this.camera);
    this.bun = person.bun ?? castOf(figure.id).bun;
  }

  get duration(): number {
    return this.timeline.duration;
  }

  pose(moment: Moment): Pose {
    const { from, to, before, after, t } = moment;
    return blend(
      {
        from: this.keys[from], to: this.keys[to],
        ...(before !== undefined && { before: this.keys[before] }), ...(after !== undefined && { after: this.keys[after] }),
      },
      t,
    );
  }

  body(moment: Moment): Body {
    return solve(this.pose(moment), moment.breath, this.keys[0].body.build);
  }

  picture(body: Body): Picture {
    return pictureOf(this.figure, body, this.camera, this.arrangement, this.bun);
  }

  private frameOf(body: Body, effort: number): Frame {
    return { layers: layersOf(this.picture(body)), leads: [...groundOf(this.figure, this.camera), ...leadsOf(this.figure, body, this.camera)], effort };
  }

  /** The frame at a time in seconds; the loop repeats. */
  at(time: number): Frame {
    return this.overGround(this.during(this.timeline.at(time)), time);
  }

  /** The frame of a moment, whatever the time is: moving ground stands still. */
  during(moment: Moment): Frame {
    return this.frameOf(this.body(moment), moment.effort);
  }

  /** The same body, with the ground where it is at a time in seconds. */
  overGround(frame: Frame, time: number): Frame {
    const ground = groundOf(this.figure, this.camera, time);
    return ground.length === 0 ? frame : { ...frame, leads: [...ground, ...frame.leads.slice(ground.length)] };
  }

  /** A key pose standing still, with its working region. */
  still(index: number): Frame {
    return this.frameOf(this.keys[index].body, 1);
  }

  /** A key pose held for long: it only breathes, from -1 (out) to 1 (in). */
  holding(index: number, breath: number): Frame {
    const { pose, body } = this.keys[index];
    return this.frameOf(solve(pose, breath, body.build), 1);
  }

  /** The pose that shows the exercise best: `still.main`, or else the last one that is told as a picture. */
  get endPose(): number {
    return this.figure.still?.main ?? this.figure.still?.frames?.at(-1) ?? this.figure.poses.length - 1;
  }

  /** The key poses that tell the movement as pictures. */
  get storyPoses(): readonly number[] {
    return this.figure.still?.frames ?? this.figure.poses.map((_, i) => i);
  }
}

