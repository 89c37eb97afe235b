/** What the benchmark adds to the portal's class path: a way to sign in without a browser, and a bare view to compare with. */
@NullMarked
package org.restride.bench.door;

import org.jspecify.annotations.NullMarked;
