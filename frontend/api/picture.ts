/** A picture or a video of the clinic. Its bytes never change. */
export interface Picture {
  /** Its address; `?w=` asks for the smallest that is at least so many pixels wide. */
  src: string;
  video: boolean;
  /** In pixels, of the largest. */
  width: number;
  height: number;
  alt: string;
  /** Stands below; may be empty. */
  caption: string;
}
