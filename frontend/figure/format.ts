/** The data of a figure: what `src/main/content/figures/<id>.json` holds. Units: percent of body height, degrees, seconds. */
export type Side = 'R' | 'L';
export type Limb = 'legR' | 'legL' | 'armR' | 'armL';
/** x and y, with z where it is not the neutral width of the limb. */
export type Point = readonly [number, number] | readonly [number, number, number];
/** Places on the own body that a hand can hold. */
export type Grip = 'head' | 'chest' | 'hip' | 'ear' | `${'shin' | 'ham' | 'thigh' | 'knee'}${Side}`;

export interface Leg {
  readonly foot?: Point;
  readonly ball?: Point;
  readonly ankleAt?: Point;
  readonly pitch?: number;
  readonly yaw?: number;
  readonly swivel?: number;
  readonly thigh?: number;
  readonly shank?: number;
  readonly hip?: number;
  readonly abd?: number;
  readonly rot?: number;
  readonly knee?: number;
  readonly ankle?: number;
  readonly toe?: number;
}

export interface Arm {
  readonly hand?: Point | Grip;
  readonly handDir?: number;
  readonly handYaw?: number;
  readonly elbowAt?: Point;
  readonly forearm?: number;
  readonly foreYaw?: number;
  readonly arm?: number;
  readonly shoulder?: number;
  readonly abd?: number;
  readonly rot?: number;
  readonly elbow?: number;
  readonly wrist?: number;
  readonly protract?: number;
  readonly shrug?: number;
  /** How far the shoulder is pressed in towards the chest, when the body lies on it. */
  readonly tuck?: number;
  readonly swivel?: number;
  readonly fist?: boolean;
}

export const SPINE_ANGLES = [
  'lean', 'roll', 'turn', 'tilt',
  'lumbar', 'thoracic', 'neck',
  'lumbarSide', 'thoracicSide', 'neckSide',
  'lumbarTwist', 'thoracicTwist', 'neckTwist',
] as const;
export type SpineAngle = (typeof SPINE_ANGLES)[number];

export interface Anchor {
  readonly part: string;
  readonly at: readonly [number | null, number | null];
}

/** A pose with its base already merged in. */
export interface Pose extends Readonly<Partial<Record<SpineAngle, number>>> {
  readonly pelvis?: Point;
  /** Parts that lie on a surface; the body is lowered until the lowest of them touches it. */
  readonly rest?: readonly string[];
  /** Height of the surface that `rest` touches: 0 is the floor, a seat is higher. */
  readonly level?: number;
  readonly anchor?: Anchor;
  readonly legR?: Leg;
  readonly legL?: Leg;
  readonly armR?: Arm;
  readonly armL?: Arm;
}

/** A pose as written: on top of a base pose, or the mirror image of an earlier pose. */
export interface WrittenPose extends Pose {
  readonly base?: string;
  readonly mirror?: number;
}

export interface Step {
  readonly to: number;
  readonly move: number;
  readonly hold?: number;
  readonly breath?: 'in' | 'out';
  readonly through?: boolean;
}

export interface Mat { readonly type: 'mat'; readonly x: readonly [number, number]; readonly z?: number }
export interface Wall { readonly type: 'wall'; readonly x: number; readonly h?: number; readonly z?: number }
/** A wall that runs alongside, behind the figure: from and to. */
export interface SideWall { readonly type: 'side-wall'; readonly x: readonly [number, number]; readonly h?: number }
export interface Box { readonly type: 'step'; readonly x: readonly [number, number]; readonly h: number; readonly z?: readonly [number, number] }
export interface Chair { readonly type: 'chair'; readonly x: number; readonly h?: number; readonly w?: number; readonly back?: boolean }
export interface Roller { readonly type: 'roller'; readonly x: number; readonly r?: number }
export interface Line { readonly type: 'strap' | 'band'; readonly via: readonly string[] }
/** A band with one end fixed to a point in the room, such as a hook in the wall; the other follows the body. */
export interface FixedBand { readonly type: 'band'; readonly from: Point; readonly to: string }
export interface Track { readonly type: 'track'; readonly speed: number }
export type Prop = Mat | Wall | SideWall | Box | Chair | Roller | Line | FixedBand | Track;

export interface Still {
  readonly frames?: readonly number[];
  /** The pose that shows the exercise best, for a thumbnail; the last of `frames` if absent. */
  readonly main?: number;
  /** Body point whose path becomes the arrow. */
  readonly arrow?: string;
  /** A straight arrow beside the figure, for small movements: from, to, in body units. */
  readonly beside?: readonly [Point, Point];
  /** Two corners of what a thumbnail shows of a movement too small to be seen on the whole body; the arrow is shown with it. */
  readonly focus?: readonly [Point, Point];
}

export interface Figure {
  readonly id: string;
  readonly name: string;
  readonly view?: 'side' | 'front';
  readonly cam?: readonly [number, number];
  readonly work: readonly string[];
  readonly props?: readonly Prop[];
  /** Limbs drawn in front of (or, with a leading minus, behind) what depth says. */
  readonly order?: readonly string[];
  readonly poses: readonly WrittenPose[];
  readonly steps?: readonly Step[];
  readonly still?: Still;
}
