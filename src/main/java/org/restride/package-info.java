/** Restride: exercises, education and plans that clinics tailor for their patients. */
@NullMarked
package org.restride;

import org.jspecify.annotations.NullMarked;
