/** Measures the portal as it is delivered, against what its database and its framework allow. Not a part of it. */
@NullMarked
package org.restride.bench;

import org.jspecify.annotations.NullMarked;
