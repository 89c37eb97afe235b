/** Reads runs that watches and phones have recorded (GPX, TCX), without keeping where they were. */
@NullMarked
package org.restride.progress.tracks;

import org.jspecify.annotations.NullMarked;
